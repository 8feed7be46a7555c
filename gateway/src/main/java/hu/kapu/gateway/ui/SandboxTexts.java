package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sandbox for portal developers. */
@MessageBundle(value = "sandbox", locale = "hu")
interface SandboxTexts {
    String heading();

    String lead();

    String citizensHeading();

    String nobody();

    String userName();

    String password();

    String email();

    String secret();

    String inboxLink();

    String portalsHeading();

    String date();

    String moved();

    String newDate();

    String newDateHint();

    String move();

    String messagesLink();

    String messagesHeading();

    String messagesLead();

    String noMessages();

    String sent();

    String answered(int status);

    String sentByKapu();

    String answeredByPortal(int status);

    String unknownLink();
}
