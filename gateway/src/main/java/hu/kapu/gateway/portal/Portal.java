package hu.kapu.gateway.portal;

import hu.kapu.gateway.signin.Level;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A portal (in OpenID Connect: relying party) that citizens sign in to through the identification page.
 *
 * @param logo path of a picture on the gateway itself, shown above the heading
 * @param contact where operators reach the portal's team; never shown to citizens
 * @param proof how its server proves who it is
 * @param sector citizens have one identifier per sector; portals of one sector see the same {@code sub}
 * @param firstParty whether it may sign citizens in without a browser (draft-ietf-oauth-first-party-apps)
 */
public record Portal(
        String id,
        String nameHu,
        String nameEn,
        Optional<String> logo,
        Optional<String> contact,
        String clientId,
        ClientProof proof,
        List<RedirectUri> redirectUris,
        String sector,
        LevelPlan levels,
        Set<String> scopes,
        RequestDemands demands,
        TokenRules tokens,
        LogoutEndpoints logout,
        boolean firstParty) {

    /** The name in the language of the page: {@code en}, or Hungarian for everything else. */
    public String name(String language) {
        return language.equals("en") ? nameEn : nameHu;
    }

    /** The lowest level that opens the portal at an instant of the calendar. */
    public Level minimumLevelAt(Instant instant) {
        return levels.at(instant);
    }

    public boolean isPublicClient() {
        return proof instanceof ClientProof.None;
    }

    /** Those of these scopes that it may have now, in their order; one may have been withdrawn since it was granted. */
    public Set<String> allowedOf(Set<String> scope) {
        Set<String> allowed = new LinkedHashSet<>(scope);
        allowed.retainAll(scopes);
        return allowed;
    }

    public boolean redirectsTo(String uri) {
        return redirectUris.stream().anyMatch(registered -> registered.value().equals(uri));
    }
}
