package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page. */
@MessageBundle(value = "frame", locale = "hu")
interface FrameTexts {
    String productName();
}
