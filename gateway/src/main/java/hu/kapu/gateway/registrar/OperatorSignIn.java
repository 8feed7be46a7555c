package hu.kapu.gateway.registrar;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.scope.OfficialSessions;
import hu.kapu.gateway.session.Session;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Whether a session is that of an operator who signed in with the authenticator app a short while ago. */
@ApplicationScoped
class OperatorSignIn implements OfficialSessions {
    private final FreshSignIn freshSignIn;
    private final Officials officials;
    private final Calendar calendar;
    private final CalendarClock calendarClock;
    private final Clock clock;

    OperatorSignIn(
            FreshSignIn freshSignIn, Officials officials, Calendar calendar, CalendarClock calendarClock, Clock clock) {
        this.freshSignIn = freshSignIn;
        this.officials = officials;
        this.calendar = calendar;
        this.calendarClock = calendarClock;
        this.clock = clock;
    }

    @Override
    public Uni<Standing> of(Session session) {
        if (!freshSignIn.of(session) || !opensTheDoor(session)) {
            return Uni.createFrom().item(new Standing.NotFresh());
        }
        return officials
                .of(session.citizenId(), session.displayName(), clock.instant())
                .map(OperatorSignIn::standing);
    }

    private boolean opensTheDoor(Session session) {
        return calendar.allowsAny(
                session.methods(), Surface.REGISTRAR, Purpose.REGISTRAR_WORK, null, calendarClock.instant());
    }

    private static Standing standing(Official official) {
        return official.is(Role.OPERATOR)
                ? new Standing.Operator(official.citizenId(), official.name(), official.office(Role.OPERATOR))
                : new Standing.NoOperator();
    }
}
