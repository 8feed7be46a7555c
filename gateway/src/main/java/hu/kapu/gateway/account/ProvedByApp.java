package hu.kapu.gateway.account;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.session.Session;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether the last proof of a session was the code of an app; for 72 hours after a reset only that counts. */
@ApplicationScoped
class ProvedByApp {
    private static final Duration COUNTS_FOR = Duration.ofMinutes(10);

    private final SecondFactors secondFactors;
    private final Clock clock;

    ProvedByApp(SecondFactors secondFactors, Clock clock) {
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    /** False when it cannot be known. */
    Uni<Boolean> is(Session session) {
        return secondFactors.state(SignedInCitizen.applicant(session)).map(state -> switch (state) {
            case FactorState.Known known -> known.proof().filter(this::isByApp).isPresent();
            case FactorState.Unavailable() -> false;
        });
    }

    private boolean isByApp(FactorState.Proof proof) {
        Instant oldest = clock.instant().minus(COUNTS_FOR);
        return proof.method().equals(Method.TOTP.wireName()) && proof.at().isAfter(oldest);
    }
}
