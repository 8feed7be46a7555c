package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of choosing a factor, of codes by e-mail, and of what an enrolment has brought. */
@MessageBundle(value = "enrolways", locale = "hu")
interface EnrolWayTexts {
    String whereHeading();

    String whereLead();

    String whereHelp();

    String whereAppHeading();

    String whereAppNeed();

    String whereAppTime();

    String whereAppFor();

    String whereEmailHeading();

    String whereEmailNeed();

    String whereEmailTime();

    String whereEmailFor();

    String whereEmailButton();

    String wherePaper();

    String otherWay();

    String otherWayApp();

    String passwordHeading();

    String passwordLead();

    String addressHeading();

    String addressLead();

    String addressWhy();

    String addressYes();

    String addressNo();

    String unreachableHeading();

    String unreachableLead(String address);

    String unreachableApp();

    String unreachableAppButton();

    String unreachableInPerson();

    String unreachableMistake();

    String sendHeading();

    String sendLead(String address);

    String sendButton();

    String mailedButton();

    String confirmedHeading();

    String confirmedLead();

    @Message
    String doneHeading(Enrolled what);

    String doneEmailLead();

    String doneNextMail();

    @Message
    String doneLead(Enrolled what);

    String doneBack();

    String sheetPageLead();

    String sheetLink();

    String restrictedHeading();

    String restrictedLead();

    String restrictedWhy();

    String restrictedUntil(String time);

    String restrictedNow();

    String restrictedApp();

    String restrictedInPerson();

    String restrictedSignIn();
}
