package hu.kapu.secondfactor.clocktrouble;

import hu.kapu.secondfactor.totp.TimeStep;
import hu.kapu.secondfactor.totp.TotpSecret;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds out from wrong codes that a phone's clock is off: two different codes of consecutive steps, typed in one
 * transaction, each the same number of steps away. A single one tells nothing: it would confirm a guess.
 */
@ApplicationScoped
public class ClockTrouble {
    private static final Duration REACH = Duration.ofMinutes(5);
    private static final int MINUTE = 60;

    private final NearMisses nearMisses;

    ClockTrouble(NearMisses nearMisses) {
        this.nearMisses = nearMisses;
    }

    /** By about how many minutes the phone is ahead, negative if behind; both codes can no longer be used then. */
    public Uni<Optional<Integer>> minutesAhead(
            SqlConnection connection, MissedCode missed, List<CandidateApp> candidates) {
        return Multi.createFrom()
                .iterable(candidates)
                .onItem()
                .transformToUniAndConcatenate(app -> stepsAhead(connection, missed, app))
                .collect()
                .asList()
                .map(found ->
                        found.stream().flatMap(Optional::stream).findFirst().map(ClockTrouble::minutes));
    }

    private Uni<Optional<Long>> stepsAhead(SqlConnection connection, MissedCode missed, CandidateApp app) {
        TotpSecret secret = app.secret();
        return secret.stepNear(missed.code(), missed.at(), REACH)
                .map(step -> NearMiss.of(missed, app, step))
                .map(miss -> record(connection, miss, !secret.shows(miss.step().previous(), missed.code())))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Long>> record(SqlConnection connection, NearMiss miss, boolean differsFromPrevious) {
        Uni<Boolean> told = differsFromPrevious
                ? nearMisses.burn(connection, miss)
                : Uni.createFrom().item(false);
        return told.call(burnt -> burnt ? Uni.createFrom().voidItem() : nearMisses.remember(connection, miss))
                .map(burnt -> burnt ? Optional.of(miss.stepsAhead()) : Optional.empty());
    }

    /** At least one: less than a minute is still worth setting. */
    private static int minutes(long steps) {
        long seconds = steps * TimeStep.LENGTH.toSeconds();
        long rounded = Math.max(1, Math.round(Math.abs(seconds) / (double) MINUTE));
        return (int) (seconds < 0 ? -rounded : rounded);
    }
}
