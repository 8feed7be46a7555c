package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of requesting. */
@MessageBundle(value = "enrol", locale = "hu")
interface EnrolTexts {
    String scanHeading();
}
