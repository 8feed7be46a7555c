package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The identity service, for operators who follow the migration to two factors. */
@ApplicationScoped
public class Migration {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final MigrationApi api;
    private final CallerTokens tokens;
    private final GuardedCalls calls;

    Migration(@RestClient MigrationApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.calls = new GuardedCalls("identity (figures)", json);
    }

    public Uni<MigrationFigures> figures() {
        return calls.outcome(
                LIMIT, () -> api.totals(token()), MigrationFigures::of, new MigrationFigures.Unavailable());
    }

    public Uni<MigrationCohorts> cohorts(String kind, long after, int limit) {
        return calls.outcome(
                LIMIT,
                () -> api.cohorts(token(), kind, after, limit),
                MigrationCohorts::of,
                new MigrationCohorts.Unavailable());
    }

    private String token() {
        return "Bearer " + tokens.issue(IdentityApi.AUDIENCE, CallerClaims.NONE);
    }
}
