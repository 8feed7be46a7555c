package hu.kapu.gateway.portal;

import hu.kapu.gateway.signin.Level;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The portals of this installation, by their id: {@code kapu.portals."eeszt".client-id=…}. */
@ConfigMapping(prefix = "kapu.portals")
public interface PortalsConfig {

    @WithParentName
    Map<String, PortalConfig> byId();

    /** One portal. */
    interface PortalConfig {
        /** Name shown on Hungarian pages. */
        String nameHu();

        /** Name shown on English pages. */
        String nameEn();

        /** Path of a picture on the gateway, for example {@code /assets/portal/eeszt.svg}. */
        Optional<String> logo();

        /** The OpenID Connect client id. */
        String clientId();

        /** Where operators reach the portal's team. */
        Optional<String> contact();

        /** SHA-256 of the client secret in hexadecimal; without it and without keys it is a public client. */
        Optional<String> clientSecretSha256();

        /** The client's public keys as a JWK Set, for {@code private_key_jwt} instead of a secret. */
        Optional<String> jwks();

        /** The only addresses a sign-in may return to, compared character by character. */
        List<String> redirectUris();

        /** Group of portals that share one citizen identifier; never change it, every {@code sub} would change. */
        String sector();

        /** The lowest level a sign-in must reach: {@code low}, {@code substantial} or {@code high}. */
        @WithDefault("low")
        Level minimumLevel();

        /** Raises of that level announced in advance, by any name: {@code raises.spring.from}, {@code raises.spring.level}. */
        Map<String, RaiseConfig> raises();

        /** Scopes the portal may ask for; others are left out silently (RFC 6749, section 3.3). */
        @WithDefault("openid,profile")
        Set<String> scopes();

        /** Whether a request without PKCE is refused; only a confidential client may switch it off. */
        @WithDefault("true")
        boolean requirePkce();

        /** Whether only pushed authorization requests are taken. */
        @WithDefault("false")
        boolean requirePushedRequests();

        /** Signature of ID tokens: {@code RS256} or {@code ES256}. */
        @WithDefault("RS256")
        SigningAlgorithm idTokenAlgorithm();

        /** Signature of userinfo answers; plain JSON when left out. */
        Optional<SigningAlgorithm> userInfoAlgorithm();

        /** Whether the portal gets refresh tokens, which end with the citizen's session. */
        @WithDefault("false")
        boolean refreshTokens();

        /** Whether a refresh answer carries an ID token. */
        @WithDefault("false")
        boolean idTokenOnRefresh();

        /** Whether the portal gets sender-constrained tokens only (DPoP). */
        @WithDefault("false")
        boolean requireDpop();

        /** The only addresses a citizen may return to after signing out. */
        Optional<List<String>> postLogoutRedirectUris();

        /** Where logout tokens are posted to. */
        Optional<String> backChannelLogoutUri();

        /** What a frame on the sign-out page loads. */
        Optional<String> frontChannelLogoutUri();

        /** Whether the portal may sign citizens in without a browser. */
        @WithDefault("false")
        boolean firstParty();
    }

    /** One announced raise. */
    interface RaiseConfig {
        /** Local date and time in Europe/Budapest. */
        String from();

        /** The level from then on. */
        Level level();
    }
}
