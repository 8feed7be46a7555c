package hu.kapu.identity.alarm;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Tells a call that is repeated from one that asks for the same again; in the caller's transaction. */
@ApplicationScoped
public class AccountRequests {
    private static final String REMEMBER = """
            insert into account_request as r (citizen_id, kind, attempt, at) values (?1, ?2, ?3, ?4)
            on conflict (citizen_id, kind) do update set attempt = excluded.attempt, at = excluded.at
            where r.attempt <> excluded.attempt
            """;

    /** What may be asked for. */
    public enum Kind {
        ALARM("alarm"),
        UNFREEZING("unfreezing");

        private final String column;

        Kind(String column) {
            this.column = column;
        }
    }

    /** False when this attempt was answered before, and no other since. */
    public Uni<Boolean> isNew(UUID citizen, Kind kind, UUID attempt, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER)
                        .setParameter(1, citizen)
                        .setParameter(2, kind.column)
                        .setParameter(3, attempt)
                        .setParameter(4, now)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }
}
