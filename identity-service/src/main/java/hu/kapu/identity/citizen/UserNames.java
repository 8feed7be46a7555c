package hu.kapu.identity.citizen;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Folded names and who has them; of many who claim one at the same time, one gets it. */
@ApplicationScoped
class UserNames {
    private static final String CLAIM =
            "insert into user_name (folded, citizen_id, claimed_at) values (?1, ?2, ?3) on conflict do nothing";
    private static final String HOLDER = "select citizen_id from user_name where folded = ?1";

    Uni<Boolean> claim(UserName name, UUID citizen, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM)
                        .setParameter(1, name.folded())
                        .setParameter(2, citizen)
                        .setParameter(3, now)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<Optional<UUID>> holderOf(String foldedName) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLDER, UUID.class)
                        .setParameter(1, foldedName)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }
}
