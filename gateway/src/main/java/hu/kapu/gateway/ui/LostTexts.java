package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.MessageBundle;

/** The words for a lost phone and a lost mailbox. */
@MessageBundle(value = "lost", locale = "hu")
interface LostTexts {
    String phoneHeading();

    String phoneLead();

    String phoneOther();

    String mailboxHeading();

    String mailboxLead();

    String mailboxOther();

    String otherButton();

    String endsHeading();

    String endsApp(String name);

    String endsEmail();

    String staysHeading();

    String staysAccount();

    String staysPortals();

    String code();

    String codeHint();

    String button();

    String then();

    String noCode();

    String noCodeHeading();

    String recentlyReset(String until);

    String inPerson();

    String contact();

    String doneHeading();

    String doneLead();

    String doneMail();

    String doneNext();
}
