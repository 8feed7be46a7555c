package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.PairwiseSubjects;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.portal.RedirectUri;
import hu.kapu.gateway.session.EndedSession;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.session.Sessions;
import hu.kapu.gateway.session.SignedInPortal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Ends the session of a browser and sends it on: where portals are told in frames, if any are, and then where it came from. */
@ApplicationScoped
public class SignOut {
    private final Sessions sessions;
    private final Portals portals;
    private final PairwiseSubjects subjects;
    private final LogoutTickets tickets;
    private final OidcConfig config;
    private final Clock clock;

    SignOut(
            Sessions sessions,
            Portals portals,
            PairwiseSubjects subjects,
            LogoutTickets tickets,
            OidcConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.portals = portals;
        this.subjects = subjects;
        this.tickets = tickets;
        this.config = config;
        this.clock = clock;
    }

    /** By the citizen's own wish, at the account site. */
    public Uni<Response> here(HttpHeaders headers) {
        return of(headers, ownWish());
    }

    Uni<Response> of(HttpHeaders headers, LogoutWish wish) {
        return sessions.end(headers)
                .map(ended -> Response.seeOther(onwards(ended, wish))
                        .cookie(SessionCookie.removal())
                        .build());
    }

    LogoutWish ownWish() {
        return new LogoutWish(null, null, null, null, clock.instant());
    }

    static URI target(LogoutWish wish) {
        return wish.returnTo() == null ? SignOutPaths.SIGNED_OUT : URI.create(wish.returnTo());
    }

    private URI onwards(Optional<EndedSession> ended, LogoutWish wish) {
        List<Farewell.Frame> frames =
                ended.map(session -> frames(session.portals())).orElse(List.of());
        return frames.isEmpty()
                ? target(wish)
                : SignOutPaths.farewell(
                        tickets.of(new Farewell(frames, wish.portalId(), wish.returnTo(), clock.instant())));
    }

    private List<Farewell.Frame> frames(List<SignedInPortal> opened) {
        return opened.stream().flatMap(each -> frame(each).stream()).toList();
    }

    private Optional<Farewell.Frame> frame(SignedInPortal opened) {
        return portals.byId(opened.portalId())
                .flatMap(portal -> portal.logout()
                        .frontChannel()
                        .map(registered -> new Farewell.Frame(portal.id(), address(registered, portal, opened))));
    }

    /** OpenID Connect Front-Channel Logout 1.0, section 3. */
    private String address(RedirectUri registered, Portal portal, SignedInPortal opened) {
        String address = registered.value();
        return address + (address.contains("?") ? "&" : "?")
                + "iss=" + URLEncoder.encode(config.issuer().toString(), StandardCharsets.UTF_8)
                + "&sid=" + subjects.sid(portal.sector(), opened.sessionId());
    }
}
