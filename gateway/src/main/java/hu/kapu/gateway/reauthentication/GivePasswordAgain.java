package hu.kapu.gateway.reauthentication;

import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.clients.Identity;
import hu.kapu.gateway.clients.PasswordCheck;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.SessionProofs;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The password of somebody signed in, given once more; session and sign-in both remember when. */
@ApplicationScoped
public class GivePasswordAgain {
    /** What became of it. */
    public sealed interface Outcome {
        record Accepted(Instant at) implements Outcome {}

        record Missing() implements Outcome {}

        record Wrong() implements Outcome {}

        record TooManyAttempts(Optional<Instant> retryAt) implements Outcome {}

        record Overloaded(Duration retryAfter) implements Outcome {}

        record Unavailable() implements Outcome {}
    }

    private final Identity identity;
    private final SessionProofs proofs;
    private final EnrolmentProgress progress;
    private final Ids ids;

    GivePasswordAgain(Identity identity, SessionProofs proofs, EnrolmentProgress progress, Ids ids) {
        this.identity = identity;
        this.proofs = proofs;
        this.progress = progress;
        this.ids = ids;
    }

    public Uni<Outcome> take(Session session, String password, @Nullable String deviceToken) {
        if (password.isEmpty()) {
            return Uni.createFrom().item(new Outcome.Missing());
        }
        return identity.checkPassword(session.transactionId(), ids.next(), session.userName(), password, deviceToken)
                .chain(check -> settle(session, check));
    }

    private Uni<Outcome> settle(Session session, PasswordCheck check) {
        return switch (check) {
            case PasswordCheck.Accepted(AcceptedCitizen citizen)
            when citizen.citizenId().equals(session.citizenId()) -> accept(session, citizen.passwordAt());
            case PasswordCheck.Accepted ignored -> Uni.createFrom().item(new Outcome.Wrong());
            case PasswordCheck.Wrong() -> Uni.createFrom().item(new Outcome.Wrong());
            case PasswordCheck.TooManyAttempts(Optional<Instant> retryAt) ->
                Uni.createFrom().item(new Outcome.TooManyAttempts(retryAt));
            case PasswordCheck.Overloaded(Duration retryAfter) ->
                Uni.createFrom().item(new Outcome.Overloaded(retryAfter));
            case PasswordCheck.Unavailable() -> Uni.createFrom().item(new Outcome.Unavailable());
        };
    }

    private Uni<Outcome> accept(Session session, Instant at) {
        return proofs.passwordGivenAgain(session, at)
                .chain(() -> progress.passwordProvedAgain(session.transactionId(), at))
                .replaceWith(new Outcome.Accepted(at));
    }
}
