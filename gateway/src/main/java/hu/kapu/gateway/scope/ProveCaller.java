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
 * Finds out who calls: by a bearer token (RFC 6750, section 2.1) or, for a person, by the session of the registrar's door.
 * A session that a browser sends by itself counts only for pages of ours, and for changes only with the form token of
 * this very browser in a header, which no foreign page can set.
 */
@ApplicationScoped
class ProveCaller {
    static final String FORM_TOKEN = "Kapu-Form-Token";

    private static final String SCHEME = "Bearer ";
    private static final Set<String> CHANGING_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");
    private static final int LONGEST = 200;

    private final ApiTokens tokens;
    private final Sessions sessions;
    private final OfficialSessions operators;
    private final FormTokens formTokens;

    ProveCaller(ApiTokens tokens, Sessions sessions, OfficialSessions operators, FormTokens formTokens) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.operators = operators;
        this.formTokens = formTokens;
    }

    Uni<CallerProof> of(String verb, HttpHeaders headers, RoutingContext context) {
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return ofToken(authorization);
        }
        if (SessionCookie.of(headers).isEmpty()) {
            return Uni.createFrom().item(new CallerProof.Nothing());
        }
        return isForeign(verb, headers, context)
                ? Uni.createFrom().item(new CallerProof.ForeignPage())
                : sessions.current(headers).chain(this::ofSession);
    }

    private Uni<CallerProof> ofToken(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || authorization.length() > LONGEST) {
            return Uni.createFrom().item(new CallerProof.InvalidToken());
        }
        ApiToken token = new ApiToken(authorization.substring(SCHEME.length()).trim());
        return tokens.callerOf(token)
                .map(caller ->
                        caller.<CallerProof>map(CallerProof.Proven::new).orElseGet(CallerProof.InvalidToken::new));
    }

    private Uni<CallerProof> ofSession(Optional<Session> session) {
        return session.map(open -> operators.of(open).map(ProveCaller::proof))
                .orElseGet(() -> Uni.createFrom().item(new CallerProof.NotFreshlySignedIn()));
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
}
