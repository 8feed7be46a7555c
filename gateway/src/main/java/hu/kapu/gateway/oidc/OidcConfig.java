package hu.kapu.gateway.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** OpenID Connect as this installation offers it. */
@ConfigMapping(prefix = "kapu.oidc")
public interface OidcConfig {

    /** The issuer: the gateway's public address without a trailing slash; https in production. */
    @WithDefault("http://localhost:8080")
    URI issuer();

    /** How long an authorization code may be redeemed; at most 60 seconds. */
    @WithDefault("PT60S")
    @DurationMax(seconds = 60)
    Duration codeLifetime();

    /** How long a pushed authorization request waits for the browser; at most 90 seconds. */
    @WithDefault("PT90S")
    @DurationMax(seconds = 90)
    Duration pushedRequestLifetime();

    /** How many pushed requests wait for one public client at a time; anybody can push for such a client. */
    @WithDefault("1000")
    @Min(1)
    long pushedRequestsPerPublicClient();

    /** How long an access token opens userinfo; at most 10 minutes. */
    @WithDefault("PT10M")
    @DurationMax(minutes = 10)
    Duration accessTokenLifetime();

    /**
     * How long after its use a refresh token gives the same answer once more, to a portal that did not get it; at most 60
     * seconds. A use after that ends the grant.
     */
    @WithDefault("PT30S")
    @DurationMax(seconds = 60)
    Duration refreshGrace();

    /** How long an ID token may be accepted by the portal that asked for it. */
    @WithDefault("PT5M")
    @DurationMax(minutes = 10)
    Duration idTokenLifetime();

    /** How long one signing key signs before the next takes over. */
    @WithDefault("P90D")
    Duration signingKeyLife();

    /** How long before its first signature the next signing key is published; at least 15 minutes. */
    @WithDefault("P7D")
    @DurationMin(minutes = 15)
    Duration signingKeyNotice();

    /** How long a grant is kept after nothing can be done with it any more. */
    @WithDefault("P7D")
    Duration grantRetention();
}
