package hu.kapu.identity.alarm;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The marks of a frozen account, in the caller's transaction, which holds the citizen's row. */
@ApplicationScoped
class FrozenAccounts {
    /** An older notice wins: a thief's own notices must not hide what the owner's letter is about. */
    private static final String FREEZE = """
            update citizen
            set frozen_at = coalesce(frozen_at, ?2),
                frozen_notice_at = least(coalesce(frozen_notice_at, ?3), ?3)
            where id = ?1 and status = 'ACTIVE'
            """;
    /** A closing that was asked for since the notice was asked for by somebody else. */
    private static final String UNFREEZE = """
            update citizen
            set closing_at = case when closing_requested_at > frozen_notice_at then null else closing_at end,
                frozen_at = null, frozen_notice_at = null
            where id = ?1 and frozen_at is not null
            """;

    private static final String FORGET_DEVICES =
            "update password set device_epoch = device_epoch + 1 where citizen_id = ?1";
    private static final String FORGET_NOTICES = "delete from notice where citizen_id = ?1 and told_at > ?2";

    Uni<Boolean> freeze(UUID citizen, Instant now, Instant noticeAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FREEZE)
                        .setParameter(1, citizen)
                        .setParameter(2, now)
                        .setParameter(3, noticeAt)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** Letters since the notice may have gone to a stranger's address, so none of them may freeze the account again. */
    Uni<Boolean> unfreeze(UUID citizen, Instant noticeAt) {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(FORGET_NOTICES)
                        .setParameter(1, citizen)
                        .setParameter(2, noticeAt)
                        .executeUpdate())
                .chain(session -> session.createNativeQuery(UNFREEZE)
                        .setParameter(1, citizen)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** No browser is known to the citizen any more. */
    Uni<Void> forgetDevices(UUID citizen) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET_DEVICES)
                        .setParameter(1, citizen)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
