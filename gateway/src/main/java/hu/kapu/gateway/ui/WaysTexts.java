package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the ways in and back: registering from home, the forgotten password. */
@MessageBundle(value = "ways", locale = "hu")
interface WaysTexts {
    String recoverHeading();

    String recoverLead();

    String recoverUserNameHint();

    String recoverEmail();

    String recoverEmailHint();

    String recoverSend();

    String recoverNoName();

    String recoverCodeHeading();

    String recoverCodeLead();

    String recoverCodeSame();

    String recoverCode();

    String recoverCodeHint();

    String next();

    String recoverNothingCame();

    String recoverNothingCameText();

    String recoverAnew();

    String proofHeading();

    String proofLead();

    String proofWhich();

    String proofDeletionCode();

    String proofDeletionCodeLine();

    String proofCard();

    String proofCardLine();

    String proofNeither();

    String proofNeitherText();

    String deletionHeading();

    String deletionLead();

    String deletionCode();

    String deletionHint();

    String cardHeading();

    String cardLead();

    String documentNumber();

    String documentNumberHint();

    String registrationCode();

    String registrationCodeHint();

    String newPasswordHeading();

    String newPasswordLead();

    String newPassword();

    String newPasswordHint();

    String newPasswordButton();

    String recoveredHeading();

    String recoveredLead();

    String recoveredFactor();

    String recoveredRestricted(String until);

    String recoveredMail();

    String recoveredSignIn();

    String homeHeading();

    String homeLead();

    String homeNeedHeading();

    String homeNeedCard();

    String homeNeedCode();

    String homeNeedEmail();

    String homeNeedTime();

    String homeNoCard();

    String homeInPerson();

    String homeBegin();

    String homeFormHeading();

    String homeCardHeading();

    String homeAccountHeading();

    String homeUserNameHint();

    String homeEmail();

    String homeEmailHint();

    String homePassword();

    String homeButton();

    String homeDoneHeading();

    String homeDoneLead();

    String homeDoneNext();

    String homeDoneLater();

    String homeDoneAccount();
}
