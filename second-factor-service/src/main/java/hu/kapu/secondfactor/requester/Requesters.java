package hu.kapu.secondfactor.requester;

import hu.kapu.kit.callers.Caller;
import hu.kapu.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads the present request's requester from the caller's token. */
@ApplicationScoped
public class Requesters {
    /** The answer to a token that lacks the citizen or the transaction: the calling service's mistake. */
    public static final Problem INCOMPLETE = Problem.of(
            403, "caller-incomplete", "The caller token names no citizen or no transaction; both are needed here.");

    public static final Problem PASSWORD_PROOF_MISSING =
            Problem.of(403, "password-proof-missing", "The password was not given in this sign-in, or too long ago.");

    private final Caller caller;
    private final Clock clock;

    Requesters(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** The answer while only an app changes anything; {@code until} tells how long. */
    public static Problem recentlyReset(Instant until) {
        return Problem.of(
                        403,
                        "recently-reset",
                        "The password was reset a short time ago; until then only an app or a registrar changes factors.")
                .with("until", until);
    }

    public Optional<UUID> citizen() {
        return caller.citizen();
    }

    public Optional<UUID> transaction() {
        return caller.transaction();
    }

    /** Empty if the token names no citizen or no transaction. */
    public Optional<Requester> present() {
        return caller.citizen()
                .flatMap(citizen ->
                        caller.transaction().map(transaction -> requester(citizen, transaction, clock.instant())));
    }

    private Requester requester(UUID citizen, UUID transaction, Instant now) {
        return new Requester(
                citizen,
                transaction,
                caller.passwordAt().map(at -> Duration.between(at, now)),
                caller.recoveryAt().map(at -> Duration.between(at, now)),
                caller.restrictedUntil().filter(now::isBefore));
    }
}
