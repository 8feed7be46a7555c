package hu.kapu.identity.citizen;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Names and who has them; of many who claim a folded one at the same time, one gets it. */
@ApplicationScoped
class UserNames {
    private static final String CLAIM =
            "insert into user_name (folded, citizen_id, claimed_at) values (?1, ?2, ?3) on conflict do nothing";
    private static final String HOLDER = "select citizen_id from " + TypedName.holder("?1", "?2") + " n";
    private static final String SHARING =
            "select citizen_id from exact_user_name where folded = ?1 and citizen_id is not null";

    Uni<Boolean> claim(UserName name, UUID citizen, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM)
                        .setParameter(1, name.folded())
                        .setParameter(2, citizen)
                        .setParameter(3, now)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<Optional<UUID>> holderOf(TypedName name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLDER, UUID.class)
                        .setParameter(1, name.exact())
                        .setParameter(2, name.folded())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** All whose names are this one after folding, where there are several. */
    Uni<List<UUID>> sharing(String foldedName) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SHARING, UUID.class)
                        .setParameter(1, foldedName)
                        .getResultList());
    }
}
