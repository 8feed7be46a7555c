package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of "my account": its start page, sessions, password, address, data, closing and "this was not me". */
@MessageBundle(value = "myaccount", locale = "hu")
interface MyAccountTexts {
    String restrictedHeading();

    String restrictedText(String until);

    String closingBannerHeading();

    String closingBannerText(String at);

    String stay();

    String unconfirmedHeading();

    String unconfirmedText(String address);

    String unconfirmedLink();

    String whatHeading();

    String activationLink();

    String activationLine();

    String historyLink();

    String historyLine();

    String sessionsLink();

    String sessionsLine();

    String passwordLink();

    String passwordLine();

    String emailLink();

    String emailLine();

    String dataLink();

    String dataLine();

    String closingLink();

    String closingLine();

    String notMeLink();

    String notMeLine();

    String helpLine();

    String notMeHeading();

    String notMeLead();

    String notMeSessions();

    String notMeDevices();

    String notMeStays();

    String notMeButton();

    String notMeCancel();

    @Message
    String doneHeading(AccountDonePage.Done done);

    @Message
    String doneText(AccountDonePage.Done done);

    String doNowHeading();

    String doNowPassword();

    String doNowFactors();

    String doNowHistory();

    String doNowStranger();

    String backHome();

    String alarmHeading();

    String alarmLead();

    String alarmUserName();

    String alarmCode();

    String alarmCodeHint();

    String alarmMeaning();

    String alarmTick();

    String alarmButton();

    String alarmSignedIn();

    String frozenHeading();

    String frozenLead();

    String frozenSessions();

    String frozenUnlockHeading();

    String frozenUnlockFactor();

    String frozenUnlockRegistrar();

    String frozenPassword();

    String sessionsHeading();

    String sessionsLead();

    String sessionUnknownDevice();

    String sessionHere();

    String sessionFrom();

    String sessionSince();

    String sessionLastSeen();

    String sessionEnd();

    String sessionsEndOthers();

    String sessionsOnlyThis();

    String sessionsPortals();

    String passwordHeading();

    String passwordLead();

    String passwordCurrent();

    String passwordNew();

    String passwordNewHint();

    String passwordButton();

    String emailHeading();

    String emailNow();

    String emailConfirmed();

    String emailUnconfirmed();

    String emailConfirmHeading();

    String emailConfirmText();

    String emailChangeHeading();

    String emailNew();

    String emailNewHint();

    String emailButton();

    String emailCodeHeading(String address);

    String emailCodeLead(String until);

    String emailCode();

    String emailCodeButton();

    String emailSendAgain();

    String emailSendAgainFrom(String time);

    String emailDrop();

    String exportHeading();

    String exportLead();

    String exportAccount();

    String exportFactors();

    String exportSessions();

    String exportPortals();

    String exportOffices();

    String exportNoSecrets();

    String exportButton();

    String closingHeading();

    String closingLead();

    String closingSignIn();

    String closingPortals();

    String closingPersonal();

    String closingName();

    String closingCooling();

    String closingTick();

    String closingButton();

    String closingWaiting(String at);

    String closingWaitingText();
}
