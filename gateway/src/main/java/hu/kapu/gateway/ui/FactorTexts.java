package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of changing second factors, and of proving both factors once more before it. */
@MessageBundle(value = "factors", locale = "hu")
interface FactorTexts {
    String againHeading();

    String againLead();

    String againPassword();

    String againNext();

    String againConfirm();

    String againMailInstead();

    String againMailInsteadLead();

    String againAppInstead();

    String mailHeading();

    String mailedHeading(String address);

    String mailLead(String address);

    String mailSend();

    String mailSendAgain();

    String mailSendAgainFrom(String time);

    String mailCheckWord();

    String mailCheckWordElse();

    String mailNumber(int number);

    String mailCode();

    String mailCodeHint();
}
