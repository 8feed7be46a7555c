package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.state.AuthenticatorSecrets;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.totp.TimeStep;
import hu.kapu.secondfactor.totp.TotpSecret;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The budget and the spent steps of apps that are switched off: the same rows and rules as while they were on. */
@ApplicationScoped
class SwitchedOffApps {
    private static final String RESERVE = """
            UPDATE authenticator
               SET failures = (array_append(failures, $3))[greatest(1, cardinality(failures) + 2 - $4):],
                   failures_in_row = failures_in_row + 1
             WHERE id = $1 AND citizen_id = $2 AND status = 'inactive' AND failures_in_row < $6
               AND (cardinality(failures) < $4 OR failures[cardinality(failures) - $4 + 1] <= $5)
            RETURNING sealed_secret, failures""";

    private static final String BURN = """
            UPDATE authenticator SET last_step = $2, last_used_at = $3 WHERE id = $1 AND last_step < $2 AND NOT $2 = ANY (burnt_steps)""";

    private static final String FAILURES = "SELECT failures FROM authenticator WHERE id = $1";

    private final AuthenticatorSecrets secrets;
    private final BudgetSettings budget;

    SwitchedOffApps(AuthenticatorSecrets secrets, BudgetSettings budget) {
        this.secrets = secrets;
        this.budget = budget;
    }

    /** Counts an attempt before the code is looked at; empty if the app must wait. */
    Uni<Optional<Reserved>> reserve(Change change, UUID app) {
        Instant forgottenUpTo = budget.rolling().forgottenUpTo(change.now());
        return change.connection()
                .preparedQuery(RESERVE)
                .execute(Tuple.of(
                        app,
                        change.citizen(),
                        change.now().atOffset(ZoneOffset.UTC),
                        budget.perWindow(),
                        forgottenUpTo.atOffset(ZoneOffset.UTC),
                        budget.inRow()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> reserved(change, app, row))
                        .findFirst());
    }

    /** False if this or a newer step is spent already. */
    Uni<Boolean> burn(Change change, UUID app, TimeStep step) {
        return change.connection()
                .preparedQuery(BURN)
                .execute(Tuple.of(app, step.number(), change.now().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Until when the app must wait. */
    Uni<Instant> lockedUntil(Change change, UUID app) {
        return change.connection()
                .preparedQuery(FAILURES)
                .execute(Tuple.of(app))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .flatMap(row -> budget.rolling().lockedUntil(failures(row), change.now()).stream())
                        .findFirst()
                        .orElseGet(() -> change.now().plus(budget.window())));
    }

    private Reserved reserved(Change change, UUID app, Row row) {
        return new Reserved(
                secrets.open(app, change.citizen(), row.getBuffer("sealed_secret")),
                budget.rolling().left(failures(row), change.now()));
    }

    private static List<Instant> failures(Row row) {
        return Arrays.stream(row.getArrayOfOffsetDateTimes("failures"))
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    /** An attempt that is counted, and how many are left after it. */
    record Reserved(TotpSecret secret, int left) {}
}
