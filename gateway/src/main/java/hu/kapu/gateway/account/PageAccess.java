package hu.kapu.gateway.account;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.identification.PasswordAlone;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.Sessions;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.PasswordAloneEndedPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** The one guard before every page: asks for a session, and asks the calendar with the methods that opened it. */
public class PageAccess {
    private static final URI SIGN_IN = URI.create("/ugyfelkapu/belepes");
    private static final URI REGISTRAR_SIGN_IN = URI.create("/regisztracio/belepes");

    private final Sessions sessions;
    private final Calendar calendar;
    private final CalendarClock clock;
    private final SignedInCitizen citizen;
    private final SignInPages pages;
    private final PasswordAlone passwordAlone;
    private final Layouts layouts;

    PageAccess(
            Sessions sessions,
            Calendar calendar,
            CalendarClock clock,
            SignedInCitizen citizen,
            SignInPages pages,
            PasswordAlone passwordAlone,
            Layouts layouts) {
        this.sessions = sessions;
        this.calendar = calendar;
        this.clock = clock;
        this.citizen = citizen;
        this.pages = pages;
        this.passwordAlone = passwordAlone;
        this.layouts = layouts;
    }

    @ServerRequestFilter(priority = 200)
    public Uni<@Nullable Response> admit(ContainerRequestContext request, HttpHeaders headers) {
        String path = request.getUriInfo().getPath();
        return switch (Reach.of(path)) {
            case Reach.Open ignored -> Uni.createFrom().nullItem();
            case Reach.WithSession(Surface surface, Purpose purpose) ->
                sessions.current(headers).map(session -> judge(surface, purpose, session));
            case Reach.OpenWithMore(Purpose purpose) ->
                sessions.current(headers)
                        .invoke(session -> session.filter(open -> isAllowed(open, Surface.ACCOUNT, purpose))
                                .ifPresent(citizen::is))
                        .replaceWith(Uni.createFrom().<@Nullable Response>nullItem());
        };
    }

    private @Nullable Response judge(Surface surface, Purpose purpose, Optional<Session> session) {
        if (session.isEmpty()) {
            return Response.seeOther(surface == Surface.REGISTRAR ? REGISTRAR_SIGN_IN : SIGN_IN)
                    .build();
        }
        if (!isAllowed(session.get(), surface, purpose)) {
            return refusal(surface, purpose);
        }
        citizen.is(session.get());
        return null;
    }

    private boolean isAllowed(Session session, Surface surface, Purpose purpose) {
        return calendar.allowsAny(session.methods(), surface, purpose, null, clock.instant());
    }

    private Response refusal(Surface surface, Purpose purpose) {
        Layout layout = layouts.current().whenSignedIn(true);
        return passwordAlone
                .endedSince(surface, purpose, null)
                .map(since -> SignInPages.page(403, new PasswordAloneEndedPage(layout, since)))
                .orElseGet(() -> pages.refused(layout, 403, Refusal.of(Reason.SECOND_FACTOR_NEEDED)));
    }
}
