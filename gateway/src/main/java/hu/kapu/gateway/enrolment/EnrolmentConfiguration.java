package hu.kapu.gateway.enrolment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an enrolment writes into the citizen's app. */
@ConfigMapping(prefix = "kapu.enrolment")
public interface EnrolmentConfiguration {
    /** The issuer an authenticator app shows beside the account. */
    @WithDefault("Ügyfélkapu+")
    String issuer();
}
