package hu.kapu.gateway.reauthentication;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which second factors somebody signed in can give now. */
@ApplicationScoped
class CurrentFactors {
    /** The answer. */
    sealed interface Ways {
        /** Nothing but the password is there to be asked for. */
        record PasswordOnly() implements Ways {}

        record Codes(boolean app, boolean email) implements Ways {}

        /** There are factors, and none of them can be used now. */
        record NoneNow(Refusal refusal) implements Ways {}

        record Unavailable() implements Ways {}
    }

    private static final String ACTIVE = "active";
    private static final String LOCKED = "locked";

    private final SecondFactors secondFactors;
    private final Calendar calendar;
    private final CalendarClock calendarClock;
    private final Clock clock;

    CurrentFactors(SecondFactors secondFactors, Calendar calendar, CalendarClock calendarClock, Clock clock) {
        this.secondFactors = secondFactors;
        this.calendar = calendar;
        this.calendarClock = calendarClock;
        this.clock = clock;
    }

    Uni<Ways> of(Session session) {
        return secondFactors.state(applicant(session)).map(state -> switch (state) {
            case FactorState.Known known -> ways(session, known);
            case FactorState.Unavailable() -> new Ways.Unavailable();
        });
    }

    static Applicant applicant(Session session) {
        return new Applicant(
                session.transactionId(), session.citizenId(), session.passwordAt(), session.restrictedUntil());
    }

    private Ways ways(Session session, FactorState.Known state) {
        if (!state.hasSecondFactor()) {
            return new Ways.PasswordOnly();
        }
        boolean app =
                state.authenticators().stream().anyMatch(each -> each.status().equals(ACTIVE));
        boolean email =
                state.emailCode().filter(code -> code.status().equals(ACTIVE)).isPresent() && mailsCodes();
        // After a reset of the password the mailbox proves nothing new, so that the app is asked for where there is
        // one.
        return app || email ? new Ways.Codes(app, email && !(app && isRestricted(session))) : noneNow(state);
    }

    private Ways noneNow(FactorState.Known state) {
        List<Instant> locks = state.authenticators().stream()
                .filter(each -> each.status().equals(LOCKED))
                .flatMap(each -> each.lockedUntil().stream())
                .toList();
        Optional<Instant> mailLock = state.emailCode().flatMap(FactorState.EmailCode::lockedUntil);
        return Stream.concat(locks.stream(), mailLock.stream())
                .min(Comparator.naturalOrder())
                .map(until -> new Ways.NoneNow(Refusal.of(Reason.FACTOR_LOCKED).withRetryAt(until)))
                .orElseGet(() -> new Ways.NoneNow(Refusal.of(Reason.FACTOR_DISABLED)));
    }

    private boolean isRestricted(Session session) {
        Instant until = session.restrictedUntil();
        return until != null && until.isAfter(clock.instant());
    }

    private boolean mailsCodes() {
        return calendar.decide(Method.EMAIL_CODE, Surface.ACCOUNT, Purpose.SETTINGS, null, calendarClock.instant())
                .isAllowed();
    }
}
