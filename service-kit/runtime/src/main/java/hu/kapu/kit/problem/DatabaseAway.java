package hu.kapu.kit.problem;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away, full or too slow from a fault of ours. Classes and codes are SQLSTATEs (PostgreSQL,
 * appendix A): 08 connection, 53 resources, 57 operator intervention with statement time-outs, 55P03 lock time-out.
 */
final class DatabaseAway {
    private static final Set<String> CLASSES = Set.of("08", "53", "57");
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** How Vert.x tells that no connection of the pool came free; it has no type of its own for it. */
    private static final Set<String> NO_CONNECTION_FREE = Set.of("Timeout", "Timeout waiting for connection");

    private DatabaseAway() {}

    static boolean caused(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (is(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Throwable cause) {
        return switch (cause) {
            case PgException refused -> isAway(refused.getSqlState());
            case ConnectException ignored -> true;
            case ClosedConnectionException ignored -> true;
            case ConnectionPoolTooBusyException ignored -> true;
            case TimeoutException ignored -> true;
            default -> cause.getMessage() != null && NO_CONNECTION_FREE.contains(cause.getMessage());
        };
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || state.equals(LOCK_NOT_AVAILABLE));
    }
}
