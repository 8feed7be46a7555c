package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words between a citizen and the portal they go to: on the way back, consent, stronger sign-ins. */
@MessageBundle(value = "portal", locale = "hu")
interface PortalTexts {
    String formPostHeading();

    String formPostLead();

    String formPostButton();

    String consentHeading();

    String consentLead(String portal);

    @Message
    String datum(SharedDatum datum);

    String consentOnce();

    String agree();

    String disagree();

    String stepUpHeading();

    String stepUpLead(String portal);

    String stepUpAlways();

    String stepUpNow();

    String stepUpCode();

    String stepUpPassword(String portal);

    String noAppHeading();

    String noApp();

    String noAppNext(String portal);

    String noAppButton();

    String backTo(String portal);

    String raise(String since, String methods);
}
