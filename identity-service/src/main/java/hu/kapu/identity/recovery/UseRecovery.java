package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.credential.ReplacePassword;
import hu.kapu.identity.credential.StoredHash;
import hu.kapu.identity.documents.EidPairs;
import hu.kapu.identity.documents.EidPairs.PairUse;
import hu.kapu.identity.recovery.ResetPassword.Attempt;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** One transaction: use the proofs, replace the password, end the citizen's other recoveries, and tell. */
@ApplicationScoped
class UseRecovery {
    private static final String USE = """
            with used as (
                update recovery set used_at = ?1, used_attempt = ?2
                where transaction_id = ?3 and citizen_id = ?4 and proved_at > ?5 and used_at is null
                returning pair_key)
            select pair_key from used
            """;
    private static final String END_OTHERS =
            "update recovery set used_at = ?1 where citizen_id = ?2 and used_at is null";

    private final Citizens citizens;
    private final EidPairs pairs;
    private final ReplacePassword replacePassword;
    private final RecoverySettings settings;
    private final RecoveringAccounts accounts;

    UseRecovery(
            Citizens citizens,
            EidPairs pairs,
            ReplacePassword replacePassword,
            RecoverySettings settings,
            RecoveringAccounts accounts) {
        this.citizens = citizens;
        this.pairs = pairs;
        this.replacePassword = replacePassword;
        this.settings = settings;
        this.accounts = accounts;
    }

    /** True for exactly one of those who hold the same proof; where no password is replaced, none is used up. */
    @WithTransaction
    Uni<Boolean> use(Attempt attempt, StoredHash hash, Instant now) {
        return citizens.lock(attempt.citizen())
                .chain(locked -> useCode(attempt, now)
                        .chain(pairKey -> pairKey.map(key -> accounts.fitting(locked, key))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))))
                .chain(fitting -> fitting.map(citizen -> replace(attempt, citizen, hash, now))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .call(replaced -> replaced ? Uni.createFrom().voidItem() : giveBack());
    }

    /** A proof marked as used would let a repeated call find a success that there was not. */
    private static Uni<Void> giveBack() {
        return Panache.currentTransaction()
                .invoke(transaction -> transaction.markForRollback())
                .replaceWithVoid();
    }

    private Uni<Boolean> replace(Attempt attempt, CitizenAccount citizen, StoredHash hash, Instant now) {
        return usePair(attempt, now)
                .chain(used -> used
                        ? endOthers(citizen, now).chain(() -> replacePassword.reset(citizen, hash, now))
                        : Uni.createFrom().item(false));
    }

    /** The pair of name and address to which the code went. */
    private Uni<Optional<byte[]>> useCode(Attempt attempt, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(USE, byte[].class)
                        .setParameter(1, now)
                        .setParameter(2, attempt.id())
                        .setParameter(3, attempt.transaction())
                        .setParameter(4, attempt.citizen())
                        .setParameter(5, now.minus(settings.proofLife()))
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    private Uni<Boolean> usePair(Attempt attempt, Instant now) {
        return attempt.pair()
                .map(pair -> pairs.claim(pair, new PairUse(attempt.citizen(), attempt.id(), now)))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private static Uni<Integer> endOthers(CitizenAccount citizen, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(END_OTHERS)
                        .setParameter(1, now)
                        .setParameter(2, citizen.id())
                        .executeUpdate());
    }
}
