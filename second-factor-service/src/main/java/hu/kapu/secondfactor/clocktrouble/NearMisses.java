package hu.kapu.secondfactor.clocktrouble;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The newest near miss of each app, and the steps that are burnt because they told about a clock. */
@ApplicationScoped
class NearMisses {
    /** A burnt step further back can no longer come. */
    private static final int STEPS_KEPT = 20;

    private static final String BURN = """
            UPDATE {app}
               SET burnt_steps = ARRAY(SELECT step FROM unnest(burnt_steps) AS step WHERE step > $5)
                                 || ARRAY[$2::bigint - 1, $2::bigint],
                   near_miss_step = $2
             WHERE id = $1 AND near_miss_in = $4 AND near_miss_step = $2 - 1 AND near_miss_offset = $3""";

    private static final String REMEMBER = """
            UPDATE {app}
               SET near_miss_step = $2, near_miss_offset = $3, near_miss_in = $4
             WHERE id = $1""";

    /** Burns this step and the one before, if that one was missed by as much in the same transaction. */
    Uni<Boolean> burn(SqlConnection connection, NearMiss miss) {
        return connection
                .preparedQuery(miss.apps().in(BURN))
                .execute(columns(miss).addLong(miss.present().number() - STEPS_KEPT))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> remember(SqlConnection connection, NearMiss miss) {
        return connection
                .preparedQuery(miss.apps().in(REMEMBER))
                .execute(columns(miss))
                .replaceWithVoid();
    }

    private static Tuple columns(NearMiss miss) {
        return Tuple.tuple()
                .addUUID(miss.app())
                .addLong(miss.step().number())
                .addInteger((int) miss.stepsAhead())
                .addUUID(miss.transaction());
    }
}
