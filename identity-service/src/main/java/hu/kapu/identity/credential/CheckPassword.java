package hu.kapu.identity.credential;

import hu.kapu.identity.credential.PasswordHashes.Match;
import hu.kapu.identity.credential.Reservation.Granted;
import hu.kapu.identity.credential.Reservation.HeldPassword;
import hu.kapu.identity.credential.Reservation.NameHolder;
import hu.kapu.identity.credential.Reservation.Repeated;
import hu.kapu.identity.credential.Reservation.Waiting;
import hu.kapu.identity.credential.ReservePassword.Reserved;
import hu.kapu.kit.hashing.HashingPool;
import hu.kapu.kit.hashing.HashingPool.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Checks a password in four steps: a place in the queue, one committed statement that reserves the attempt and reads the
 * hash, the hash itself with no transaction open, one statement for the outcome. A name that nobody has takes the very
 * same steps.
 */
@ApplicationScoped
class CheckPassword {
    private static final PasswordCheck WRONG = new PasswordCheck.Wrong();

    private final HashingPool hashingPool;
    private final PasswordHashes hashes;
    private final ReservePassword reservePassword;
    private final AcceptPassword acceptPassword;
    private final RefusePassword refusePassword;

    CheckPassword(
            HashingPool hashingPool,
            PasswordHashes hashes,
            ReservePassword reservePassword,
            AcceptPassword acceptPassword,
            RefusePassword refusePassword) {
        this.hashingPool = hashingPool;
        this.hashes = hashes;
        this.reservePassword = reservePassword;
        this.acceptPassword = acceptPassword;
        this.refusePassword = refusePassword;
    }

    Uni<PasswordCheck> check(PasswordAttempt attempt) {
        Optional<Place> place = hashingPool.enter();
        if (place.isEmpty()) {
            return Uni.createFrom().item(new PasswordCheck.Overloaded(hashingPool.retryAfter()));
        }
        return Uni.createFrom()
                .deferred(() -> reservePassword.reserve(attempt))
                .chain(reserved -> proceed(place.get(), reserved))
                .onTermination()
                .invoke(place.get()::close);
    }

    private Uni<PasswordCheck> proceed(Place place, Reserved reserved) {
        return switch (reserved.reservation()) {
            case Granted granted -> evaluate(place, reserved, granted);
            case Repeated repeated -> repeat(reserved, repeated);
            case Waiting waiting -> Uni.createFrom().item(new PasswordCheck.TooManyAttempts(waiting.until()));
        };
    }

    private Uni<PasswordCheck> evaluate(Place place, Reserved reserved, Granted granted) {
        Password password = reserved.attempt().password();
        Optional<HeldPassword> held = granted.holder().flatMap(NameHolder::password);
        return place.run(() ->
                        hashes.check(password, held.map(HeldPassword::hash).orElse(null)))
                .chain(match -> settle(reserved, granted, match));
    }

    private Uni<PasswordCheck> settle(Reserved reserved, Granted granted, Match match) {
        if (!match.right()) {
            return refusePassword.refuse(reserved, granted).replaceWith(WRONG);
        }
        NameHolder holder = granted.holder().orElseThrow();
        return acceptPassword.accept(reserved, holder, holder.password().orElseThrow(), match);
    }

    private Uni<PasswordCheck> repeat(Reserved reserved, Repeated repeated) {
        return repeated.accepted()
                        && repeated.holder().flatMap(NameHolder::password).isPresent()
                ? acceptPassword.again(reserved, repeated.holder().get(), repeated.at())
                : Uni.createFrom().item(WRONG);
    }
}
