package hu.kapu.identity.activation;

import hu.kapu.identity.credential.PasswordHashes;
import hu.kapu.identity.credential.Reservation.Granted;
import hu.kapu.identity.credential.Reservation.Repeated;
import hu.kapu.identity.credential.Reservation.Waiting;
import hu.kapu.kit.hashing.HashingPool;
import hu.kapu.kit.hashing.HashingPool.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The first login, in the order of a password check: a place in the queue, the attempt reserved and committed, the new
 * password hashed with no transaction open, then one transaction that uses the code. Hashing comes before the code is
 * looked at, so that a wrong code takes as long as a right one.
 */
@ApplicationScoped
class LogInFirst {
    private final HashingPool hashingPool;
    private final PasswordHashes hashes;
    private final FirstLoginBudget budget;
    private final SettleFirstLogin settlement;
    private final Clock clock;

    LogInFirst(
            HashingPool hashingPool,
            PasswordHashes hashes,
            FirstLoginBudget budget,
            SettleFirstLogin settlement,
            Clock clock) {
        this.hashingPool = hashingPool;
        this.hashes = hashes;
        this.budget = budget;
        this.settlement = settlement;
        this.clock = clock;
    }

    Uni<FirstLogin> logIn(FirstLoginAttempt attempt) {
        Optional<Place> place = hashingPool.enter();
        if (place.isEmpty()) {
            return Uni.createFrom().item(new FirstLogin.Overloaded(hashingPool.retryAfter()));
        }
        return Uni.createFrom()
                .deferred(() -> inPlace(place.get(), attempt, clock.instant()))
                .onTermination()
                .invoke(place.get()::close);
    }

    private Uni<FirstLogin> inPlace(Place place, FirstLoginAttempt attempt, Instant now) {
        return budget.reserve(attempt, now).chain(reservation -> switch (reservation) {
            case Granted granted -> evaluate(place, attempt, granted, now);
            case Repeated repeated -> settlement.again(repeated);
            case Waiting waiting -> Uni.createFrom().item(new FirstLogin.TooManyAttempts(waiting.until()));
        });
    }

    private Uni<FirstLogin> evaluate(Place place, FirstLoginAttempt attempt, Granted granted, Instant now) {
        return place.run(() -> hashes.make(attempt.newPassword()))
                .chain(hash -> settlement.settle(attempt, granted, hash, now));
    }
}
