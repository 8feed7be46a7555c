package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the activation page and of all that is done there. */
@MessageBundle(value = "activation", locale = "hu")
interface ActivationTexts {
    String overviewHeading();

    String overviewActive();

    String overviewNone();

    String overviewUnusable();

    String readOnly();

    String appHeading(String name);

    String emailHeading(String name);

    String state();

    @Message
    String status(FactorsShown.Status status);

    String since();

    String lastUse();

    String neverUsed();

    String lockedUntil();

    String inactiveSince();

    String lockedText();

    String disabledText();

    String inactiveText();

    String doInactivate();

    String doReactivate();

    String doRename();

    String doReplace();

    String addHeading();

    String addApp();

    String addEmail();

    String codeHeading();

    String codeIssued();

    String codeNone();

    String codeNew();

    String codeTry();

    String codeEnd();

    String restrictedNote(String until);

    @Message
    String heading(FactorAction action);

    @Message
    String lead(FactorAction action);

    String lastWarning();

    String ownCodeHint();

    String nameField();

    String nameHint();

    @Message
    String button(FactorAction action);

    String keep();

    String endHeading();

    String endLead();

    String endStays();

    String endButton();

    String trialHeading();

    String trialLead();

    String trialButton();

    String codeField();

    String codeHint();

    String trialDoneHeading();

    String trialDoneLead();

    String endDoneHeading();

    String endDoneLead();

    String endDoneNext();

    String back();
}
