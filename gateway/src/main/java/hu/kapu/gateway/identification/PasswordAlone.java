package hu.kapu.gateway.identification;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Decision;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Rule;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "A jelszó mellé most már kód is kell": since when, as the calendar has it. */
@ApplicationScoped
public class PasswordAlone {
    private final Calendar calendar;
    private final CalendarClock clock;
    private final SignInPages pages;

    PasswordAlone(Calendar calendar, CalendarClock clock, SignInPages pages) {
        this.calendar = calendar;
        this.clock = clock;
        this.pages = pages;
    }

    /** Within a sign-in; while the password still opens the target, straight on to the request. */
    Response explain(SignInTransaction transaction) {
        Purpose purpose = transaction.target() instanceof Target.Portal ? Purpose.SIGN_IN : Purpose.SETTINGS;
        return endedSince(
                        transaction.target().surface(),
                        purpose,
                        transaction.target().portal())
                .map(since -> pages.passwordAloneEnded(pages.layout(transaction), since))
                .orElseGet(() -> Response.seeOther(URI.create("/azonositas/igenyles?t=" + transaction.id()))
                        .build());
    }

    /** From when on the password alone does not do; empty while it does. */
    public Optional<Instant> endedSince(Surface surface, Purpose purpose, @Nullable String portal) {
        return calendar.decide(Method.PASSWORD, surface, purpose, portal, clock.instantFor(portal))
                        instanceof Decision.Refused(Rule rule)
                ? Optional.ofNullable(rule.from())
                : Optional.empty();
    }
}
