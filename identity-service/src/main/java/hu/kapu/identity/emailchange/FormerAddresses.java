package hu.kapu.identity.emailchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.kit.sealing.SecretSealer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Addresses that counted until a few days ago, sealed, so that a change by a stranger can be undone. */
@ApplicationScoped
public class FormerAddresses {
    private static final String SEAL = "former-address:";
    private static final String KEEP = """
            insert into former_address (citizen_id, sealed_address, sealed_recipient, masked, replaced_at)
            values (?1, ?2, ?3, ?4, ?5) on conflict do nothing
            """;

    /** The oldest of those replaced since. */
    private static final String COUNTED_AT = """
            select sealed_address, sealed_recipient, masked from former_address
            where citizen_id = ?1 and replaced_at > ?2 order by replaced_at limit 1
            """;

    private static final String FORGET = "delete from former_address where citizen_id = ?1 and replaced_at > ?2";

    private static final String SWEEP = """
            delete from former_address where (citizen_id, replaced_at) in (
                select f.citizen_id, f.replaced_at
                from former_address f join citizen c on c.id = f.citizen_id and c.frozen_at is null
                where f.replaced_at < ?1 limit 1000)
            """;

    private final SecretSealer sealer;

    FormerAddresses(SecretSealer sealer) {
        this.sealer = sealer;
    }

    /** An address that counted once. */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes are passed on unread and never compared
    public record FormerAddress(EmailAddress email, byte[] sealedRecipient, String masked) {
        @Override
        public String toString() {
            return "FormerAddress[***]";
        }
    }

    /** In the caller's transaction, before the address is replaced. */
    public Uni<Void> keep(CitizenAccount citizen, Instant replacedAt) {
        byte[] sealed = sealer.seal(citizen.email().address().getBytes(UTF_8), SEAL + citizen.id());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, citizen.id())
                        .setParameter(2, sealed)
                        .setParameter(3, citizen.sealedRecipient())
                        .setParameter(4, citizen.email().masked())
                        .setParameter(5, replacedAt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** In the caller's session: the address that counted at the instant; empty when it is still the present one. */
    public Uni<Optional<FormerAddress>> countedAt(UUID citizen, Instant instant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNTED_AT, Tuple.class)
                        .setParameter(1, citizen)
                        .setParameter(2, instant)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(found -> former(citizen, found)));
    }

    /** In the caller's transaction: none replaced after the instant can be brought back. */
    Uni<Void> forgetSince(UUID citizen, Instant instant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter(1, citizen)
                        .setParameter(2, instant)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Integer> sweep(Instant since) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(SWEEP).setParameter(1, since).executeUpdate());
    }

    private FormerAddress former(UUID citizen, Tuple row) {
        String address = new String(sealer.open(row.get(0, byte[].class), SEAL + citizen), UTF_8);
        return new FormerAddress(new EmailAddress(address), row.get(1, byte[].class), row.get(2, String.class));
    }
}
