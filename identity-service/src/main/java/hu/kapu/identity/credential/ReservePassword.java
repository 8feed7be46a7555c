package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.TypedName;
import hu.kapu.identity.credential.AttemptBudget.ByDevice;
import hu.kapu.identity.credential.AttemptBudget.ByName;
import hu.kapu.identity.credential.Reservation.Granted;
import hu.kapu.identity.credential.StoredPasswords.DeviceEpoch;
import hu.kapu.kit.sealing.KeyedHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Chooses the row in which a password attempt counts, by device where it is known and else by name, and reserves. */
@ApplicationScoped
class ReservePassword {
    private final AttemptBudgets budgets;
    private final StoredPasswords passwords;
    private final KnownDevices devices;
    private final KeyedHash keyedHash;
    private final Clock clock;

    ReservePassword(
            AttemptBudgets budgets, StoredPasswords passwords, KnownDevices devices, KeyedHash keyedHash, Clock clock) {
        this.budgets = budgets;
        this.passwords = passwords;
        this.devices = devices;
        this.keyedHash = keyedHash;
        this.clock = clock;
    }

    /** An attempt on its way, the row it counts in, and what it was given there. */
    record Reserved(PasswordAttempt attempt, AttemptBudget budget, Reservation reservation, Instant at) {
        boolean knownDevice() {
            return budget instanceof ByDevice;
        }
    }

    Uni<Reserved> reserve(PasswordAttempt attempt) {
        Instant now = clock.instant();
        return budget(attempt, now)
                .chain(budget -> budgets.reserve(budget, attempt.id(), now)
                        .map(reservation -> new Reserved(attempt, row(budget, reservation), reservation, now)));
    }

    private static AttemptBudget row(AttemptBudget budget, Reservation reservation) {
        return reservation instanceof Granted granted ? granted.budget() : budget;
    }

    private Uni<AttemptBudget> budget(PasswordAttempt attempt, Instant now) {
        TypedName name = TypedName.of(attempt.userName());
        if (!devices.worthALook(attempt.deviceToken(), now)) {
            return Uni.createFrom().item(byName(name));
        }
        return passwords
                .deviceEpochOf(name)
                .map(epoch -> byDevice(attempt, name, epoch, now).orElseGet(() -> byName(name)));
    }

    private AttemptBudget byName(TypedName name) {
        return ByName.ofPassword(keyedHash, name);
    }

    private Optional<AttemptBudget> byDevice(
            PasswordAttempt attempt, TypedName name, Optional<DeviceEpoch> epoch, Instant now) {
        return epoch.flatMap(known -> devices.recognise(attempt.deviceToken(), known.citizen(), known.epoch(), now)
                .map(nonce -> ByDevice.of(keyedHash, known.citizen(), nonce, name)));
    }
}
