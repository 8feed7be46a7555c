package hu.kapu.gateway.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** OpenID Connect as this installation offers it. */
@ConfigMapping(prefix = "kapu.oidc")
public interface OidcConfig {

    /** The issuer: the gateway's public address without a trailing slash; https in production. */
    @WithDefault("http://localhost:8080")
    URI issuer();

    /** How long an authorization code may be redeemed; at most 60 seconds. */
    @WithDefault("60s")
    Duration codeLifetime();

    /** How long an access token opens userinfo; at most 10 minutes. */
    @WithDefault("10m")
    Duration accessTokenLifetime();

    /** How long an ID token may be accepted by the portal that asked for it. */
    @WithDefault("5m")
    Duration idTokenLifetime();

    /** How long one signing key signs before the next takes over. */
    @WithDefault("90d")
    Duration signingKeyLife();

    /** How long before its first signature the next signing key is published. */
    @WithDefault("7d")
    Duration signingKeyNotice();

    /** How long a grant is kept after nothing can be done with it any more. */
    @WithDefault("7d")
    Duration grantRetention();
}
