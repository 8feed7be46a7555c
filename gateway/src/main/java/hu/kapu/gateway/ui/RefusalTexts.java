package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.MessageBundle;

/** Words. */
@MessageBundle(value = "refusal", locale = "hu")
interface RefusalTexts {
    String tooMany(String time);
}
