package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes a password in the order of a password check, and in its budget: otherwise a form for changing would be one
 * more place to guess at. Both hashes are made in one place of the pool.
 */
@ApplicationScoped
class ChangePassword {
    private static final PasswordChange WRONG = new PasswordChange.Wrong();

    private final HashingPool hashingPool;
    private final PasswordHashes hashes;
    private final ReservePassword reservePassword;
    private final RefusePassword refusePassword;
    private final StoreChangedPassword storeChanged;
    private final Citizens citizens;

    ChangePassword(
            HashingPool hashingPool,
            PasswordHashes hashes,
            ReservePassword reservePassword,
            RefusePassword refusePassword,
            StoreChangedPassword storeChanged,
            Citizens citizens) {
        this.hashingPool = hashingPool;
        this.hashes = hashes;
        this.reservePassword = reservePassword;
        this.refusePassword = refusePassword;
        this.storeChanged = storeChanged;
        this.citizens = citizens;
    }

    /** A citizen who is signed in gives the present password and a new one. */
    record Wish(
            UUID attempt,
            UUID citizen,
            String currentPassword,
            String newPassword,
            @Nullable String deviceToken) {
        @Override
        public String toString() {
            return "Wish[" + attempt + "]";
        }
    }

    Uni<PasswordChange> change(Wish wish) {
        Optional<Place> place = hashingPool.enter();
        if (place.isEmpty()) {
            return Uni.createFrom().item(new PasswordChange.Overloaded(hashingPool.retryAfter()));
        }
        return Uni.createFrom()
                .deferred(() -> citizens.byId(wish.citizen()))
                .chain(citizen -> judge(place.get(), wish, citizen))
                .onTermination()
                .invoke(place.get()::close);
    }

    private Uni<PasswordChange> judge(Place place, Wish wish, Optional<CitizenAccount> citizen) {
        Optional<Password> current = Password.of(wish.currentPassword());
        if (citizen.isEmpty() || citizen.get().status() != CitizenStatus.ACTIVE || current.isEmpty()) {
            return Uni.createFrom().item(WRONG);
        }
        String userName = citizen.get().userName();
        Optional<PasswordFlaw> flaw = PasswordRules.flawOf(wish.newPassword(), userName);
        if (flaw.isPresent()) {
            return Uni.createFrom().item(new PasswordChange.Flawed(flaw.get()));
        }
        PasswordAttempt attempt = new PasswordAttempt(wish.attempt(), userName, current.get(), wish.deviceToken());
        return reservePassword.reserve(attempt).chain(reserved -> proceed(place, wish, reserved));
    }

    private Uni<PasswordChange> proceed(Place place, Wish wish, Reserved reserved) {
        return switch (reserved.reservation()) {
            case Granted granted -> evaluate(place, wish, reserved, granted);
            case Repeated repeated ->
                repeated.accepted()
                        ? storeChanged.again(reserved, wish.citizen(), repeated.at())
                        : Uni.createFrom().item(WRONG);
            case Waiting waiting -> Uni.createFrom().item(new PasswordChange.TooManyAttempts(waiting.until()));
        };
    }

    private Uni<PasswordChange> evaluate(Place place, Wish wish, Reserved reserved, Granted granted) {
        Optional<HeldPassword> held = granted.holder()
                .filter(holder -> holder.citizen().equals(wish.citizen()))
                .flatMap(NameHolder::password);
        Password replacement = Password.of(wish.newPassword()).orElseThrow();
        return place.run(() -> replaced(reserved.attempt().password(), held, replacement))
                .chain(hash -> hash.isPresent()
                        ? store(reserved, wish.citizen(), held.orElseThrow().setAt(), hash.get())
                        : refusePassword.refuse(reserved, granted).replaceWith(WRONG));
    }

    /** The new hash when the present password is right. */
    private Optional<StoredHash> replaced(Password current, Optional<HeldPassword> held, Password replacement) {
        boolean right =
                hashes.check(current, held.map(HeldPassword::hash).orElse(null)).right();
        return right ? Optional.of(hashes.make(replacement)) : Optional.empty();
    }

    private Uni<PasswordChange> store(Reserved reserved, UUID citizen, Instant setAt, StoredHash hash) {
        return storeChanged
                .store(reserved, citizen, setAt, hash)
                .map(changed -> changed.<PasswordChange>map(done -> done).orElse(WRONG));
    }
}
