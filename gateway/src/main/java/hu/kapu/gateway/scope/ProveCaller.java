package hu.kapu.gateway.scope;

import hu.kapu.gateway.browser.FormTokens;
import hu.kapu.gateway.browser.RequestBrowser;
import hu.kapu.gateway.scope.OfficialSessions.Standing;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.session.Sessions;
import hu.kapu.gateway.signin.BrowserBinding;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls: by a bearer token (RFC 6750, section 2.1), by a token with a proof of the key it is bound to
 * (RFC 9449, section 7.1) or, for a person, by the session of the registrar's door. A session that a browser sends by
 * itself counts only for pages of ours, and for changes only with the form token of this very browser in a header, which
 * no foreign page can set.
 */
@ApplicationScoped
class ProveCaller {
    static final String FORM_TOKEN = "Kapu-Form-Token";

    private static final String BEARER = "Bearer ";
    private static final String DPOP = "DPoP ";
    private static final Set<String> CHANGING_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");
    private static final int LONGEST = 200;

    private final ApiTokens tokens;
    private final KeyProofs proofs;
    private final Sessions sessions;
    private final OfficialSessions operators;
    private final FormTokens formTokens;

    ProveCaller(
            ApiTokens tokens, KeyProofs proofs, Sessions sessions, OfficialSessions operators, FormTokens formTokens) {
        this.tokens = tokens;
        this.proofs = proofs;
        this.sessions = sessions;
        this.operators = operators;
        this.formTokens = formTokens;
    }

    Uni<CallerProof> of(String verb, HttpHeaders headers, RoutingContext context) {
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            KeyProofs.Shown shown = new KeyProofs.Shown(
                    headers.getRequestHeader(KeyProofs.HEADER),
                    verb,
                    context.request().path());
            return ofToken(authorization, shown);
        }
        if (SessionCookie.of(headers).isEmpty()) {
            return now(new CallerProof.Nothing());
        }
        return isForeign(verb, headers, context)
                ? now(new CallerProof.ForeignPage())
                : sessions.current(headers).chain(this::ofSession);
    }

    /** Whether a token is shown that is to be worth something with a key only. */
    static boolean showsBoundToken(HttpHeaders headers) {
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        return authorization != null && isOf(DPOP, authorization);
    }

    private Uni<CallerProof> ofToken(String authorization, KeyProofs.Shown shown) {
        if (authorization.length() > LONGEST) {
            return now(new CallerProof.InvalidToken());
        }
        if (isOf(BEARER, authorization)) {
            return tokens.ownerOf(token(BEARER, authorization)).map(ProveCaller::alone);
        }
        if (isOf(DPOP, authorization)) {
            ApiToken token = token(DPOP, authorization);
            return tokens.ownerOf(token).chain(owner -> withKey(owner, token, shown));
        }
        return now(new CallerProof.InvalidToken());
    }

    private static CallerProof alone(Optional<ApiTokens.Owner> owner) {
        if (owner.isEmpty()) {
            return new CallerProof.InvalidToken();
        }
        return owner.get().key().isPresent()
                ? new CallerProof.KeyMissing()
                : new CallerProof.Proven(owner.get().caller());
    }

    /** A bearer token is not made better by a proof. */
    private Uni<CallerProof> withKey(Optional<ApiTokens.Owner> owner, ApiToken token, KeyProofs.Shown shown) {
        Optional<String> key = owner.flatMap(ApiTokens.Owner::key);
        if (owner.isEmpty() || key.isEmpty()) {
            return now(new CallerProof.InvalidToken());
        }
        ApiCaller caller = owner.get().caller();
        return proofs.judge(shown, token, key.get()).map(verdict -> switch (verdict) {
            case PROVED -> new CallerProof.Proven(caller);
            case OTHER_KEY -> new CallerProof.InvalidToken();
            case NOT_GOOD -> new CallerProof.ProofNotGood();
        });
    }

    private static boolean isOf(String scheme, String authorization) {
        return authorization.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static ApiToken token(String scheme, String authorization) {
        return new ApiToken(authorization.substring(scheme.length()).trim());
    }

    private Uni<CallerProof> ofSession(Optional<Session> session) {
        return session.map(open -> operators.of(open).map(ProveCaller::proof))
                .orElseGet(() -> now(new CallerProof.NotFreshlySignedIn()));
    }

    private static CallerProof proof(Standing standing) {
        return switch (standing) {
            case Standing.Operator operator ->
                new CallerProof.Proven(
                        new ApiCaller.Official(operator.citizenId(), operator.name(), operator.office()));
            case Standing.NotFresh() -> new CallerProof.NotFreshlySignedIn();
            case Standing.NoOperator() -> new CallerProof.NoOperator();
        };
    }

    private boolean isForeign(String verb, HttpHeaders headers, RoutingContext context) {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        if (site != null && !OUR_OWN.contains(site)) {
            return true;
        }
        return !CHANGING_NOTHING.contains(verb) && !isOfThisBrowser(headers.getHeaderString(FORM_TOKEN), context);
    }

    private boolean isOfThisBrowser(@Nullable String formToken, RoutingContext context) {
        BrowserBinding browser = RequestBrowser.of(context);
        return formToken != null
                && formToken.length() <= LONGEST
                && !browser.fresh()
                && formTokens.belongsTo(formToken, browser);
    }

    private static Uni<CallerProof> now(CallerProof proof) {
        return Uni.createFrom().item(proof);
    }
}
