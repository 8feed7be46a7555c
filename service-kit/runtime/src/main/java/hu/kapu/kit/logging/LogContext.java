package hu.kapu.kit.logging;

import io.smallrye.common.vertx.VertxContext;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * What every further line of the request being answered carries, on whatever thread it is written and in whatever order
 * its steps come. It lies on the request's own Vert.x context and is gone with it; where there is none, it is left out
 * rather than left behind on a thread.
 */
public final class LogContext {
    /** The transaction a request is part of, the same in every service that takes part in it. */
    public static final String TRANSACTION = "transaction";

    private LogContext() {}

    public static void transaction(UUID id) {
        if (VertxContext.isOnDuplicatedContext()) {
            var _ = MDC.put(TRANSACTION, id.toString());
        }
    }
}
