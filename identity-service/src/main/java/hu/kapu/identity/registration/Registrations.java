package hu.kapu.identity.registration;

import hu.kapu.kit.sealing.KeyedHash;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which registrations were asked for by which idempotency key, so that a repeated call registers nobody twice. */
@ApplicationScoped
class Registrations {
    private static final String PURPOSE = "registration";
    private static final String BY_KEY = "select citizen_id, content_mac from registration where idempotency_key = ?1";
    private static final String ADD = """
            insert into registration (idempotency_key, citizen_id, content_mac, registered_at) values (?1, ?2, ?3, ?4)
            on conflict (idempotency_key) do nothing
            """;

    private final KeyedHash keyedHash;

    Registrations(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    /** An earlier registration; {@code same} when it had the same content as the present application. */
    record Earlier(UUID citizen, boolean same) {}

    Uni<Optional<Earlier>> earlier(Application application) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BY_KEY, Tuple.class)
                        .setParameter(1, application.idempotencyKey())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(found -> earlier(found, application)));
    }

    /** False when the key is taken. */
    Uni<Boolean> add(Application application, UUID citizen, Instant now) {
        byte[] mac = keyedHash.mac(PURPOSE, application.content());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter(1, application.idempotencyKey())
                        .setParameter(2, citizen)
                        .setParameter(3, mac)
                        .setParameter(4, now)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private Earlier earlier(Tuple row, Application application) {
        boolean same = keyedHash.matches(row.get(1, byte[].class), PURPOSE, application.content());
        return new Earlier(row.get(0, UUID.class), same);
    }
}
