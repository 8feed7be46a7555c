package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.MessageBundle;

/** The words around the content of every page. */
@MessageBundle(value = "frame", locale = "hu")
interface FrameTexts {
    String productName();

    String skipLink();

    String languageSwitch();

    String help();

    String signOut();

    String headerLinks();

    String back();

    String goingTo();

    String step(int number, int of);

    String errorSummaryHeading();

    String errorLabel();

    String importantHeading();

    String showPassword();

    String hidePassword();

    String showPasswordLabel();

    String hidePasswordLabel();

    String passwordShown();

    String passwordHidden();

    String copied();

    String minutesLeft();

    String timeIsUp();

    String footerHelpHeading();

    String footerHelpPage();

    String footerOnlineDesk();

    String footerTelephone();

    String footerEmail();

    String footerInPerson();

    String footerContact();

    String footerAccessibility();

    String footerPrivacy();

    String footerLinks();
}
