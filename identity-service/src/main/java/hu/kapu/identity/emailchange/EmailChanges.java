package hu.kapu.identity.emailchange;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The change each citizen may have under way; in the caller's transaction, with the citizen's row locked. */
@ApplicationScoped
class EmailChanges {
    private static final String PUT = """
            insert into email_change (citizen_id, change_id, sealed_address, sealed_recipient, masked, code_mac,
                message_id, attempt, requested_at, send_again_at, valid_until)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            on conflict (citizen_id) do update set
                change_id = excluded.change_id, sealed_address = excluded.sealed_address,
                sealed_recipient = excluded.sealed_recipient, masked = excluded.masked,
                code_mac = excluded.code_mac, message_id = excluded.message_id, attempt = excluded.attempt,
                requested_at = excluded.requested_at, send_again_at = excluded.send_again_at,
                valid_until = excluded.valid_until, tries = 0, confirmed_at = null, confirmed_by = null,
                withdrawn_at = null
            """;

    /** The instant with which the window is full, if it is, comes along. */
    private static final String OF = """
            select change_id, sealed_address, sealed_recipient, masked, code_mac, message_id, attempt, requested_at,
                   send_again_at, valid_until, tries,
                   (select t from unnest(tried_at) t where t > ?2 order by t desc offset ?3 limit 1) as filled_at,
                   confirmed_at, confirmed_by
            from email_change where citizen_id = ?1 and withdrawn_at is null
            """;

    private static final String TRY = """
            update email_change
            set tries = tries + 1, tried_at = array(select t from unnest(tried_at) t where t > ?3)
                || cast(?4 as timestamptz)
            where citizen_id = ?1 and change_id = ?2 and tries < ?5 and confirmed_at is null
            """;
    private static final String CONFIRM = """
            update email_change set confirmed_at = ?3, confirmed_by = ?4
            where citizen_id = ?1 and change_id = ?2 and confirmed_at is null and withdrawn_at is null
              and valid_until > ?3
            """;
    private static final String WITHDRAW = """
            update email_change set withdrawn_at = ?2
            where citizen_id = ?1 and confirmed_at is null and withdrawn_at is null
            """;
    private static final String SWEEP = """
            delete from email_change where citizen_id in (
                select citizen_id from email_change where valid_until < ?1 limit 1000)
            """;

    private final EmailChangeSettings settings;

    EmailChanges(EmailChangeSettings settings) {
        this.settings = settings;
    }

    /** Takes the place of an earlier one; the codes typed for that one still count within the window. */
    Uni<Void> put(UUID citizen, OpenChange change) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter(1, citizen)
                        .setParameter(2, change.id())
                        .setParameter(3, change.sealedAddress())
                        .setParameter(4, change.sealedRecipient())
                        .setParameter(5, change.masked())
                        .setParameter(6, change.codeMac())
                        .setParameter(7, change.messageId())
                        .setParameter(8, change.attempt())
                        .setParameter(9, change.requestedAt())
                        .setParameter(10, change.sendAgainAt())
                        .setParameter(11, change.validUntil())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What was not withdrawn, confirmed or expired as it may be. */
    Uni<Optional<OpenChange>> of(UUID citizen, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Tuple.class)
                        .setParameter(1, citizen)
                        .setParameter(2, now.minus(settings.window()))
                        .setParameter(3, settings.triesPerWindow() - 1)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(found -> change(found, settings.window())));
    }

    /** Counts a code before it is looked at; false when there is none left to count. */
    Uni<Boolean> reserve(UUID citizen, UUID change, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TRY)
                        .setParameter(1, citizen)
                        .setParameter(2, change)
                        .setParameter(3, now.minus(settings.window()))
                        .setParameter(4, now)
                        .setParameter(5, settings.triesPerCode())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** The code's one use. */
    Uni<Boolean> confirm(UUID citizen, UUID change, UUID attempt, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CONFIRM)
                        .setParameter(1, citizen)
                        .setParameter(2, change)
                        .setParameter(3, now)
                        .setParameter(4, attempt)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<Boolean> withdraw(UUID citizen, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WITHDRAW)
                        .setParameter(1, citizen)
                        .setParameter(2, now)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<Integer> sweep(Instant since) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(SWEEP).setParameter(1, since).executeUpdate());
    }

    private static OpenChange change(Tuple row, Duration window) {
        Instant filledAt = instant(row, 11);
        return new OpenChange(
                row.get(0, UUID.class),
                row.get(1, byte[].class),
                row.get(2, byte[].class),
                row.get(3, String.class),
                row.get(4, byte[].class),
                row.get(5, UUID.class),
                row.get(6, UUID.class),
                row.get(7, OffsetDateTime.class).toInstant(),
                row.get(8, OffsetDateTime.class).toInstant(),
                row.get(9, OffsetDateTime.class).toInstant(),
                row.get(10, Integer.class),
                filledAt == null ? null : filledAt.plus(window),
                instant(row, 12),
                row.get(13, UUID.class));
    }

    private static @Nullable Instant instant(Tuple row, int column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
