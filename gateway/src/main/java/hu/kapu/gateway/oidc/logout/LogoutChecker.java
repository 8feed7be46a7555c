package hu.kapu.gateway.oidc.logout;

import com.nimbusds.jwt.JWTClaimsSet;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.keys.IssuedTokens;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.ui.SignOutRefusedPage.Reason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a request to sign out (OpenID Connect RP-Initiated Logout 1.0, section 2): first whose ID token came along, then
 * which portal asks, and only then where to return to.
 */
@ApplicationScoped
class LogoutChecker {
    private static final int LONGEST_STATE = 2_000;

    private final IssuedTokens issued;
    private final Portals portals;
    private final Clock clock;

    LogoutChecker(IssuedTokens issued, Portals portals, Clock clock) {
        this.issued = issued;
        this.portals = portals;
        this.clock = clock;
    }

    Uni<LogoutCheck> check(Parameters parameters) {
        if (!isReadable(parameters)) {
            return Uni.createFrom().item(new LogoutCheck.Refused(Reason.UNREADABLE));
        }
        return parameters
                .get("id_token_hint")
                .map(hint -> issued.claimsOf(hint).map(token -> withToken(parameters, token)))
                .orElseGet(() -> Uni.createFrom().item(withoutToken(parameters)));
    }

    private static boolean isReadable(Parameters parameters) {
        return parameters.repeated().isEmpty()
                && !parameters.haveControlCharacters()
                && parameters.get("state").stream().allMatch(state -> state.length() <= LONGEST_STATE);
    }

    private LogoutCheck withToken(Parameters parameters, Optional<JWTClaimsSet> token) {
        Optional<Portal> portal = token.map(JWTClaimsSet::getAudience)
                .filter(audience -> audience.size() == 1)
                .flatMap(audience -> portals.byClientId(audience.getFirst()))
                .filter(of -> parameters.get("client_id").stream().allMatch(of.clientId()::equals));
        return portal.map(asking -> returning(parameters, asking, token.orElseThrow()))
                .orElseGet(() -> new LogoutCheck.Refused(Reason.WRONG_TOKEN));
    }

    private LogoutCheck withoutToken(Parameters parameters) {
        Optional<String> clientId = parameters.get("client_id");
        Optional<Portal> portal = clientId.flatMap(portals::byClientId);
        return clientId.isPresent() && portal.isEmpty()
                ? new LogoutCheck.Refused(Reason.UNKNOWN_PORTAL)
                : returning(parameters, portal.orElse(null), null);
    }

    private LogoutCheck returning(Parameters parameters, @Nullable Portal portal, @Nullable JWTClaimsSet token) {
        Optional<String> wished = parameters.get("post_logout_redirect_uri");
        if (wished.isPresent() && (portal == null || !portal.logout().returnsTo(wished.get()))) {
            return new LogoutCheck.Refused(Reason.WRONG_RETURN);
        }
        return new LogoutCheck.Accepted(new LogoutWish(
                portal == null ? null : portal.id(),
                wished.map(address -> withState(address, parameters.get("state")))
                        .orElse(null),
                token == null ? null : token.getSubject(),
                token == null ? null : sid(token),
                clock.instant()));
    }

    /** Handed back as it came; nothing else is added (section 3). */
    private static String withState(String address, Optional<String> state) {
        return state.map(value -> address + (address.contains("?") ? "&" : "?") + "state="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .orElse(address);
    }

    private static @Nullable String sid(JWTClaimsSet token) {
        return token.getClaim("sid") instanceof String sid ? sid : null;
    }
}
