package hu.kapu.identity.registration;

import hu.kapu.identity.credential.AcceptPassword;
import hu.kapu.identity.credential.PasswordHashes;
import hu.kapu.identity.documents.CheckPair;
import hu.kapu.identity.documents.CheckPair.Outcome;
import hu.kapu.identity.documents.RegisteredDocument;
import hu.kapu.identity.registration.SettleHomeRegistration.Settled;
import hu.kapu.kit.hashing.HashingPool;
import hu.kapu.kit.hashing.HashingPool.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Registration from home: a place in the hashing queue, the pair within the budget of the card's number, the hash with
 * no transaction open, then one transaction that uses the pair and makes the account.
 */
@ApplicationScoped
class RegisterFromHome {
    private static final HomeRegistration REFUSED = new HomeRegistration.PairRefused();

    private final HashingPool hashingPool;
    private final PasswordHashes hashes;
    private final CheckPair checkPair;
    private final SettleHomeRegistration settlement;
    private final AcceptPassword acceptPassword;
    private final Clock clock;

    RegisterFromHome(
            HashingPool hashingPool,
            PasswordHashes hashes,
            CheckPair checkPair,
            SettleHomeRegistration settlement,
            AcceptPassword acceptPassword,
            Clock clock) {
        this.hashingPool = hashingPool;
        this.hashes = hashes;
        this.checkPair = checkPair;
        this.settlement = settlement;
        this.acceptPassword = acceptPassword;
        this.clock = clock;
    }

    Uni<HomeRegistration> register(HomeApplication application) {
        Optional<Place> place = hashingPool.enter();
        if (place.isEmpty()) {
            return Uni.createFrom().item(new HomeRegistration.Overloaded(hashingPool.retryAfter()));
        }
        return Uni.createFrom()
                .deferred(() -> inPlace(place.get(), application, clock.instant()))
                .onTermination()
                .invoke(place.get()::close);
    }

    private Uni<HomeRegistration> inPlace(Place place, HomeApplication application, Instant now) {
        return checkPair.check(application.pair(), application.attempt(), now).chain(outcome -> switch (outcome) {
            case Outcome.Genuine genuine -> hash(place, application, genuine.document(), now);
            case Outcome.UsedByThisAttempt used -> accepted(used.citizen(), used.at());
            case Outcome.Refused refused -> Uni.createFrom().item(REFUSED);
            case Outcome.TooManyAttempts many ->
                Uni.createFrom().item(new HomeRegistration.TooManyAttempts(many.until()));
            case Outcome.Unavailable unavailable -> Uni.createFrom().item(new HomeRegistration.RegisterUnavailable());
        });
    }

    private Uni<HomeRegistration> hash(
            Place place, HomeApplication application, RegisteredDocument document, Instant now) {
        return place.run(() -> hashes.make(application.password()))
                .chain(hash -> settlement.settle(application, document, hash, now))
                .chain(settled -> switch (settled) {
                    case Settled.Registered registered -> accepted(registered.citizen(), now);
                    case Settled.PairUsed used -> Uni.createFrom().item(REFUSED);
                    case Settled.NameTaken taken -> Uni.createFrom().item(new HomeRegistration.UserNameTaken());
                });
    }

    private Uni<HomeRegistration> accepted(UUID citizen, Instant passwordAt) {
        return acceptPassword
                .afterNewPassword(citizen, passwordAt)
                .map(found -> found.<HomeRegistration>map(HomeRegistration.Registered::new)
                        .orElse(REFUSED));
    }
}
