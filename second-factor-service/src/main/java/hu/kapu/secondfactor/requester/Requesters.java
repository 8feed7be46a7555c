package hu.kapu.secondfactor.requester;

import hu.kapu.kit.callers.Caller;
import hu.kapu.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
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

    public Optional<UUID> citizen() {
        return caller.citizen();
    }

    /** Empty if the token names no citizen or no transaction. */
    public Optional<Requester> present() {
        Optional<Duration> passwordAge = caller.passwordAt().map(at -> Duration.between(at, clock.instant()));
        return caller.citizen()
                .flatMap(citizen ->
                        caller.transaction().map(transaction -> new Requester(citizen, transaction, passwordAge)));
    }
}
