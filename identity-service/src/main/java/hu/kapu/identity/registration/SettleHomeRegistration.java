package hu.kapu.identity.registration;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.SealedRecipients;
import hu.kapu.identity.citizen.Standing;
import hu.kapu.identity.credential.StoredHash;
import hu.kapu.identity.documents.EidPairs;
import hu.kapu.identity.documents.EidPairs.PairUse;
import hu.kapu.identity.documents.RegisteredDocument;
import hu.kapu.kit.ids.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** One transaction: use the pair, claim the user name, and make the account, or leave everything as it was. */
@ApplicationScoped
class SettleHomeRegistration {
    private final EidPairs pairs;
    private final Citizens citizens;
    private final NewHomeCitizens newCitizens;
    private final SealedRecipients recipients;
    private final Ids ids;

    SettleHomeRegistration(
            EidPairs pairs, Citizens citizens, NewHomeCitizens newCitizens, SealedRecipients recipients, Ids ids) {
        this.pairs = pairs;
        this.citizens = citizens;
        this.newCitizens = newCitizens;
        this.recipients = recipients;
        this.ids = ids;
    }

    /** What came of it. */
    sealed interface Settled {
        record Registered(UUID citizen) implements Settled {}

        record PairUsed() implements Settled {}

        record NameTaken() implements Settled {}
    }

    @WithTransaction
    Uni<Settled> settle(HomeApplication application, RegisteredDocument document, StoredHash hash, Instant now) {
        CitizenAccount citizen = account(application, document, ids.next(), now);
        return pairs.claim(application.pair(), new PairUse(citizen.id(), application.attempt(), now))
                .chain(claimed -> claimed
                        ? claimName(application, document, citizen, hash, now)
                        : Uni.createFrom().item(new Settled.PairUsed()));
    }

    private Uni<Settled> claimName(
            HomeApplication application,
            RegisteredDocument document,
            CitizenAccount citizen,
            StoredHash hash,
            Instant now) {
        return citizens.claimName(application.userName(), citizen.id(), now)
                .chain(claimed -> claimed
                        ? newCitizens
                                .add(citizen, application.pair(), document, hash, now)
                                .replaceWith(new Settled.Registered(citizen.id()))
                        : giveThePairBack());
    }

    private static Uni<Settled> giveThePairBack() {
        return Panache.currentTransaction()
                .invoke(transaction -> transaction.markForRollback())
                .replaceWith(new Settled.NameTaken());
    }

    private CitizenAccount account(HomeApplication application, RegisteredDocument document, UUID id, Instant now) {
        return new CitizenAccount(
                id,
                application.userName().written(),
                CitizenStatus.REGISTERED,
                document.identity(),
                application.email(),
                application.language(),
                recipients.of(id, application.email(), document.identity(), application.language()),
                now,
                Standing.NEW);
    }
}
