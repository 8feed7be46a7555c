package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the identification page and of signing in. */
@MessageBundle(value = "signin", locale = "hu")
interface SignInTexts {
    @Message
    String methodName(ShownMethod method);

    @Message
    String methodLine(ShownMethod method);

    String chooseHeading();

    String chooseNothing();

    String chooseNothingNext();

    String noSecondFactorLink();

    String formerMethodsLink();

    String formerHeading();

    String formerLead();

    String formerEnded(String date);

    String formerWhy();

    String formerNext();

    String formerChoose();

    String passwordHeading();

    String userName();

    String password();

    String passwordHint();

    String signInButton();

    String forgottenPassword();

    String firstLoginLink();

    String passwordOnlyNote();

    String codeHeading();

    String codeLead();

    String codeJustEnrolled();

    String code();

    String codeHint();

    String lostPhone();

    String endedHeading();

    String endedLead(String date);

    String endedKeep();

    String endedThen(String portal);

    String requestButton();

    String whatIsIt();
}
