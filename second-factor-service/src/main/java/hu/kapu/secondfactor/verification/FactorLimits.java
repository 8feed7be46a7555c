package hu.kapu.secondfactor.verification;

import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.state.SecondFactorEvents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Takes a factor out of use after too many wrong codes, and tells it as its method's event. */
@ApplicationScoped
class FactorLimits {
    /** One that is not active any more, but still counts for a frozen account, keeps its status. */
    private static final String DISABLE = """
            UPDATE %s
               SET status = CASE WHEN status = 'active' THEN 'disabled' ELSE status END, disabled_at = $2
             WHERE id = $1""";

    private static final String DISABLE_AUTHENTICATOR = DISABLE.formatted("authenticator");
    private static final String DISABLE_EMAIL_FACTOR = DISABLE.formatted("email_factor");

    Uni<Void> disable(SqlConnection connection, FactorMethod method, UUID factor, Instant now) {
        String statement = switch (method) {
            case TOTP -> DISABLE_AUTHENTICATOR;
            case EMAIL_CODE -> DISABLE_EMAIL_FACTOR;
        };
        return connection
                .preparedQuery(statement)
                .execute(Tuple.of(factor, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    static OutboxEvent disabled(FactorMethod method, UUID citizen, UUID factor, Instant at) {
        return switch (method) {
            case TOTP -> SecondFactorEvents.authenticatorDisabled(citizen, factor, at);
            case EMAIL_CODE -> SecondFactorEvents.emailCodeDisabled(citizen, factor, at);
        };
    }

    static OutboxEvent locked(FactorMethod method, UUID citizen, UUID factor, Instant at, Instant until) {
        return switch (method) {
            case TOTP -> SecondFactorEvents.authenticatorLocked(citizen, factor, at, until);
            case EMAIL_CODE -> SecondFactorEvents.emailCodeLocked(citizen, factor, at, until);
        };
    }
}
