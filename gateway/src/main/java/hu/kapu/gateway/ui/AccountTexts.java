package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the account site. */
@MessageBundle(value = "account", locale = "hu")
interface AccountTexts {
    String homeHeading();
}
