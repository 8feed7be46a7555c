package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of everything that is not accepted or does not work: what happened, why, what to do now. */
@MessageBundle(value = "refusal", locale = "hu")
interface RefusalTexts {
    @Message
    String text(Reason reason);

    String ofMail(int number);

    String inGroup(int group);

    String attemptsLeft(int left);

    String retryAt(String time);

    @Message
    String heading(Reason.WayOn wayOn);

    String nothingLost();

    String chooseAgain();

    String tryAgain();

    String startAgain();

    String toAccount();

    String stuckLink();

    String contactLink();

    String expiredHeading();

    String expiredLead();

    String expiredNothing();

    String expiredBackToPortal();

    String expiredStart(String portal);

    @Message
    String errorHeading(ErrorPage.Kind kind);

    @Message
    String errorText(ErrorPage.Kind kind);

    String errorHome();

    String portalDisabledHeading();

    String portalDisabledLead(String portal);

    String portalDisabledNothing();

    String portalDisabledDesk();
}
