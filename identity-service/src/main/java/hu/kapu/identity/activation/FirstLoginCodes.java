package hu.kapu.identity.activation;

import hu.kapu.identity.credential.MailedCode;
import hu.kapu.kit.sealing.KeyedHash;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The codes that wait for their one use, each kept as an HMAC bound to its citizen; in the caller's transaction. */
@ApplicationScoped
class FirstLoginCodes {
    private static final String PURPOSE = "first-login-code";
    private static final String ISSUE = """
            insert into first_login_code (citizen_id, code_mac, issued_at, valid_until) values (?1, ?2, ?3, ?4)
            on conflict (citizen_id) do update set code_mac = excluded.code_mac, issued_at = excluded.issued_at,
                valid_until = excluded.valid_until, used_at = null, used_attempt = null
            """;
    private static final String OF_CITIZEN =
            "select code_mac, used_at, used_attempt from first_login_code where citizen_id = ?1";
    private static final String BURN = """
            update first_login_code set used_at = ?1, used_attempt = ?2
            where citizen_id = ?3 and code_mac = ?4 and used_at is null and valid_until > ?1
            """;
    private static final String WITHDRAW =
            "update first_login_code set valid_until = ?2 where citizen_id = ?1 and used_at is null and valid_until > ?2";
    private static final String SWEEP = """
            delete from first_login_code where citizen_id in (
                select citizen_id from first_login_code where valid_until < ?1 limit 1000)
            """;

    private final KeyedHash keyedHash;

    FirstLoginCodes(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    /** A stored code; {@code usedAt} and {@code usedBy} are set together, at its one use. */
    @SuppressWarnings("ArrayRecordComponent") // compared by KeyedHash only
    record StoredCode(
            byte[] mac, @Nullable Instant usedAt, @Nullable UUID usedBy) {
        boolean usedBy(UUID attempt, Instant since) {
            return usedAt != null && usedAt.isAfter(since) && attempt.equals(usedBy);
        }
    }

    Uni<Void> issue(UUID citizen, MailedCode code, Instant now, Instant validUntil) {
        byte[] mac = keyedHash.mac(PURPOSE, citizen.toString(), code.symbols());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ISSUE)
                        .setParameter(1, citizen)
                        .setParameter(2, mac)
                        .setParameter(3, now)
                        .setParameter(4, validUntil)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The citizen's code when it is the given one, used or not. */
    Uni<Optional<StoredCode>> matching(UUID citizen, MailedCode code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_CITIZEN, Tuple.class)
                        .setParameter(1, citizen)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(FirstLoginCodes::stored)
                        .filter(stored -> matches(stored, citizen, code)));
    }

    /** The one use: true for exactly one caller, and only while the code is valid. */
    Uni<Boolean> burn(UUID citizen, StoredCode code, UUID attempt, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BURN)
                        .setParameter(1, now)
                        .setParameter(2, attempt)
                        .setParameter(3, citizen)
                        .setParameter(4, code.mac())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<Void> withdraw(UUID citizen, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WITHDRAW)
                        .setParameter(1, citizen)
                        .setParameter(2, now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Integer> sweep(Instant since) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(SWEEP).setParameter(1, since).executeUpdate());
    }

    private boolean matches(StoredCode stored, UUID citizen, MailedCode code) {
        return keyedHash.matches(stored.mac(), PURPOSE, citizen.toString(), code.symbols());
    }

    private static StoredCode stored(Tuple row) {
        OffsetDateTime usedAt = row.get(1, OffsetDateTime.class);
        return new StoredCode(
                row.get(0, byte[].class), usedAt == null ? null : usedAt.toInstant(), row.get(2, UUID.class));
    }
}
