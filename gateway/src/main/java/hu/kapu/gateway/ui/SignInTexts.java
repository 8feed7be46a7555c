package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the identification page and of signing in. */
@MessageBundle(value = "signin", locale = "hu")
interface SignInTexts {
    String passwordHeading();

    @Message
    String methodName(ShownMethod method);
}
