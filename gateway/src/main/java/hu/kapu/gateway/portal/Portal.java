package hu.kapu.gateway.portal;

import hu.kapu.gateway.signin.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A portal (in OpenID Connect: relying party) that citizens sign in to through the identification page.
 *
 * @param sector citizens have one identifier per sector; portals of one sector see the same {@code sub}
 * @param secret absent for a public client, which proves itself by PKCE alone
 * @param logo path of a picture on the gateway itself, shown above the heading
 */
public record Portal(
        String id,
        String nameHu,
        String nameEn,
        Optional<String> logo,
        String clientId,
        Optional<ClientSecretHash> secret,
        List<RedirectUri> redirectUris,
        String sector,
        Level minimumLevel,
        Set<String> scopes,
        boolean requirePkce,
        SigningAlgorithm idTokenAlgorithm) {

    /** The name in the language of the page: {@code en}, or Hungarian for everything else. */
    public String name(String language) {
        return language.equals("en") ? nameEn : nameHu;
    }

    public boolean isPublicClient() {
        return secret.isEmpty();
    }

    public boolean redirectsTo(String uri) {
        return redirectUris.stream().anyMatch(registered -> registered.value().equals(uri));
    }
}
