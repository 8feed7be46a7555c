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

    String mailLead(String address);
}
