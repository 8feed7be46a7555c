package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.credential.ReplacePassword;
import hu.kapu.identity.credential.StoredHash;
import hu.kapu.kit.sealing.KeyedHash;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One transaction: use the proof, replace the password, end the citizen's other recoveries, and tell. */
@ApplicationScoped
class UseRecovery {
    private static final String USE = """
            update recovery set used_at = ?1, used_attempt = ?2
            where transaction_id = ?3 and citizen_id = ?4 and proved_at > ?5 and used_at is null
            returning pair_key
            """;
    private static final String END_OTHERS =
            "update recovery set used_at = ?1 where citizen_id = ?2 and used_at is null";

    private final Citizens citizens;
    private final ReplacePassword replacePassword;
    private final RecoverySettings settings;
    private final KeyedHash keyedHash;

    UseRecovery(Citizens citizens, ReplacePassword replacePassword, RecoverySettings settings, KeyedHash keyedHash) {
        this.citizens = citizens;
        this.replacePassword = replacePassword;
        this.settings = settings;
        this.keyedHash = keyedHash;
    }

    /** True for exactly one of those who hold the same proof. */
    @WithTransaction
    Uni<Boolean> use(UUID transaction, UUID citizen, UUID attempt, StoredHash hash, Instant now) {
        return citizens.lock(citizen)
                .map(locked -> locked.filter(account -> account.status() == CitizenStatus.ACTIVE))
                .chain(active -> active.isEmpty()
                        ? Uni.createFrom().item(false)
                        : use(transaction, attempt, active.get(), now)
                                .chain(used -> used
                                        ? replace(active.get(), hash, now)
                                        : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> use(UUID transaction, UUID attempt, CitizenAccount citizen, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "with used as (" + USE + ") select pair_key from used", byte[].class)
                        .setParameter(1, now)
                        .setParameter(2, attempt)
                        .setParameter(3, transaction)
                        .setParameter(4, citizen.id())
                        .setParameter(5, now.minus(settings.proofLife()))
                        .getSingleResultOrNull())
                .map(pair -> Optional.ofNullable(pair)
                        .filter(key -> ForgottenPassword.of(citizen).isPairKey(keyedHash, key))
                        .isPresent());
    }

    private Uni<Boolean> replace(CitizenAccount citizen, StoredHash hash, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(END_OTHERS)
                        .setParameter(1, now)
                        .setParameter(2, citizen.id())
                        .executeUpdate())
                .chain(() -> replacePassword.reset(citizen, hash, now));
    }
}
