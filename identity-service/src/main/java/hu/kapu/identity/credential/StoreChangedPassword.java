package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.RequestLetter;
import hu.kapu.identity.citizen.RequestLetter.Letter;
import hu.kapu.identity.credential.PasswordChange.Changed;
import hu.kapu.identity.credential.ReservePassword.Reserved;
import hu.kapu.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One transaction: settle the attempt, replace the password while it is still the one that was checked, and tell. */
@ApplicationScoped
class StoreChangedPassword {
    private final Citizens citizens;
    private final AttemptBudgets budgets;
    private final StoredPasswords passwords;
    private final KnownDevices devices;
    private final Outbox outbox;
    private final RequestLetter letters;

    StoreChangedPassword(
            Citizens citizens,
            AttemptBudgets budgets,
            StoredPasswords passwords,
            KnownDevices devices,
            Outbox outbox,
            RequestLetter letters) {
        this.citizens = citizens;
        this.budgets = budgets;
        this.passwords = passwords;
        this.devices = devices;
        this.outbox = outbox;
        this.letters = letters;
    }

    /** Empty when the password was changed by somebody else meanwhile. */
    @WithTransaction
    Uni<Optional<Changed>> store(Reserved reserved, UUID citizen, Instant setAt, StoredHash hash) {
        return citizens.lock(citizen)
                .chain(locked -> budgets.acceptWithin(
                                reserved.budget(), reserved.attempt().id(), citizen, setAt)
                        .chain(inForce -> locked.isPresent() && inForce
                                ? replace(reserved, locked.get(), hash)
                                : Uni.createFrom().item(Optional.empty())));
    }

    /** The first answer once more. */
    Uni<PasswordChange> again(Reserved reserved, UUID citizen, Instant changedAt) {
        return passwords
                .deviceEpochOf(citizen)
                .map(epoch -> changed(reserved, citizen, epoch.orElseThrow(), changedAt));
    }

    private Uni<Optional<Changed>> replace(Reserved reserved, CitizenAccount citizen, StoredHash hash) {
        return passwords
                .replace(citizen.id(), hash, reserved.at())
                .call(() -> tell(citizen, reserved.at()))
                .map(epoch -> epoch.map(raised -> changed(reserved, citizen.id(), raised, reserved.at())));
    }

    private Uni<UUID> tell(CitizenAccount citizen, Instant at) {
        return outbox.append(new PasswordChanged(citizen.id(), at).event())
                .chain(() -> letters.send(Letter.to(citizen, "password-changed", Map.of("at", at.toString()))));
    }

    private Changed changed(Reserved reserved, UUID citizen, int epoch, Instant at) {
        return new Changed(at, devices.renew(reserved.attempt().deviceToken(), citizen, epoch, at));
    }
}
