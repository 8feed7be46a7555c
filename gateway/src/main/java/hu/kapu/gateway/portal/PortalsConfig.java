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

        /** SHA-256 of the client secret in hexadecimal; leave it out for a public client. */
        Optional<String> clientSecretSha256();

        /** The only addresses a sign-in may return to, compared character by character. */
        List<String> redirectUris();

        /** Group of portals that share one citizen identifier; never change it, every {@code sub} would change. */
        String sector();

        /** The lowest level a sign-in must reach: {@code low}, {@code substantial} or {@code high}. */
        @WithDefault("low")
        Level minimumLevel();

        /** Scopes the portal may ask for; others are left out silently (RFC 6749, section 3.3). */
        @WithDefault("openid,profile")
        Set<String> scopes();

        /** Whether a request without PKCE is refused; only a confidential client may switch it off. */
        @WithDefault("true")
        boolean requirePkce();

        /** Signature of ID tokens: {@code RS256} or {@code ES256}. */
        @WithDefault("RS256")
        SigningAlgorithm idTokenAlgorithm();
    }
}
