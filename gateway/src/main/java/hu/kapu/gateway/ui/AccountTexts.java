package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the account site. */
@MessageBundle(value = "account", locale = "hu")
interface AccountTexts {
    String doorHeading();

    String doorLead();

    String doorSignIn();

    String doorFirst();

    String homeHeading();

    String homeWelcome(String name);

    String homePasswordOnly();

    String homeNoneHeading();

    String homeNone();

    String homeState();

    String homeActivation();

    String homeSignOut();

    @Message
    String status(Activation.Status status);

    String statusNone();

    String firstHeading();

    String firstLead();

    String firstCode();

    String firstCodeHint();

    String firstPassword();

    String firstPasswordHint();

    String firstButton();

    String signedOutHeading();

    String signedOutLead();

    String signedOutPortals();

    String signedOutAgain();

    String contactHeading();

    String contactLead();

    String contactHelpPage();

    String contactDesk();

    String contactTelephone();

    String contactEmail();

    String contactNever();

    String contactInPerson();

    String helpHeading();

    String helpLead();

    String helpOther();
}
