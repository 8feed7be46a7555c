package hu.kapu.gateway.activation;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.ui.FactorsShown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The second factors of a session's citizen as pages show them. */
@ApplicationScoped
class FactorViews {
    private final Calendar calendar;
    private final CalendarClock calendarClock;
    private final Clock clock;

    FactorViews(Calendar calendar, CalendarClock calendarClock, Clock clock) {
        this.calendar = calendar;
        this.calendarClock = calendarClock;
        this.clock = clock;
    }

    FactorsShown of(Session session, FactorState.Known state) {
        boolean mayChange = !session.isPasswordOnly();
        return new FactorsShown(
                factors(session, state),
                state.deletionCodeIssuedAt().orElse(null),
                state.mayRequestWithPasswordAlone() && !state.hasSecondFactor(),
                mayChange,
                mayChange && state.emailCode().isEmpty() && isEmailRequestable(),
                restrictedUntil(session));
    }

    List<FactorsShown.Factor> factors(Session session, FactorState.Known state) {
        return Stream.concat(
                        state.authenticators().stream().map(FactorViews::app),
                        state.emailCode().stream().map(code -> email(session, code)))
                .toList();
    }

    private static FactorsShown.Factor app(FactorState.Authenticator app) {
        return new FactorsShown.Factor(
                app.id(),
                true,
                app.label(),
                status(app.status()),
                app.activatedAt(),
                app.lastUsedAt().orElse(null),
                app.lockedUntil().orElse(null),
                app.inactiveSince().orElse(null));
    }

    private static FactorsShown.Factor email(Session session, FactorState.EmailCode code) {
        return new FactorsShown.Factor(
                code.id(),
                false,
                session.maskedAddress(),
                status(code.status()),
                code.activatedAt(),
                code.lastUsedAt().orElse(null),
                code.lockedUntil().orElse(null),
                code.inactiveSince().orElse(null));
    }

    private static FactorsShown.Status status(String wireName) {
        return FactorsShown.Status.valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    private boolean isEmailRequestable() {
        return calendar.decide(
                        Method.EMAIL_CODE,
                        Surface.ACCOUNT,
                        Purpose.REQUEST_SECOND_FACTOR,
                        null,
                        calendarClock.instant())
                .isAllowed();
    }

    private @Nullable Instant restrictedUntil(Session session) {
        Instant until = session.restrictedUntil();
        return until != null && until.isAfter(clock.instant()) ? until : null;
    }
}
