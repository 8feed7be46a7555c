package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.AddressInForce;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.credential.PasswordHashes.Match;
import hu.kapu.identity.credential.Reservation.HeldPassword;
import hu.kapu.identity.credential.Reservation.NameHolder;
import hu.kapu.identity.credential.ReservePassword.Reserved;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records a right password, improves its hash where that is due, and tells whose it was. */
@ApplicationScoped
public class AcceptPassword {
    private static final int FIRST_EPOCH = 1;

    private final AttemptBudgets budgets;
    private final StoredPasswords passwords;
    private final Citizens citizens;
    private final AddressInForce addressInForce;
    private final KnownDevices devices;

    AcceptPassword(
            AttemptBudgets budgets,
            StoredPasswords passwords,
            Citizens citizens,
            AddressInForce addressInForce,
            KnownDevices devices) {
        this.budgets = budgets;
        this.passwords = passwords;
        this.citizens = citizens;
        this.addressInForce = addressInForce;
        this.devices = devices;
    }

    /** Wrong after all when the password was changed, or the account closed, while it was being checked. */
    Uni<PasswordCheck> accept(Reserved reserved, NameHolder holder, HeldPassword held, Match match) {
        return budgets.accept(reserved.budget(), reserved.attempt().id(), holder.citizen(), held.setAt())
                .call(() -> improve(holder, held, match))
                .chain(inForce -> inForce
                        ? check(reserved, holder.citizen(), held.deviceEpoch(), reserved.at())
                        : Uni.createFrom().item(new PasswordCheck.Wrong()));
    }

    /** The first answer once more. */
    Uni<PasswordCheck> again(Reserved reserved, NameHolder holder, Instant firstAt) {
        int epoch = holder.password().map(HeldPassword::deviceEpoch).orElse(FIRST_EPOCH);
        return check(reserved, holder.citizen(), epoch, firstAt);
    }

    /** A citizen who has just set a password by a code, in a browser not known under it yet. */
    public Uni<Optional<AcceptedCitizen>> afterNewPassword(UUID citizen, Instant passwordAt) {
        return passwords
                .deviceEpochOf(citizen)
                .chain(epoch -> view(citizen, new Device(false, null, epoch.orElse(FIRST_EPOCH)), passwordAt));
    }

    private record Device(boolean known, @Nullable String value, int epoch) {}

    private Uni<PasswordCheck> check(Reserved reserved, UUID citizen, int epoch, Instant passwordAt) {
        Device device = new Device(reserved.knownDevice(), reserved.attempt().deviceToken(), epoch);
        return view(citizen, device, passwordAt)
                .map(accepted ->
                        accepted.<PasswordCheck>map(PasswordCheck.Accepted::new).orElseGet(PasswordCheck.Wrong::new));
    }

    private Uni<Optional<AcceptedCitizen>> view(UUID citizen, Device device, Instant passwordAt) {
        return citizens.byId(citizen)
                .map(found -> found.filter(account -> account.status() == CitizenStatus.ACTIVE))
                .chain(this::reachable)
                .map(found -> found.map(account -> view(account, device, passwordAt)));
    }

    private Uni<Optional<CitizenAccount>> reachable(Optional<CitizenAccount> found) {
        return found.map(account -> addressInForce.applied(account).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private AcceptedCitizen view(CitizenAccount account, Device device, Instant passwordAt) {
        String token = devices.renew(device.value(), account.id(), device.epoch(), passwordAt);
        return AcceptedCitizen.of(account, device.known(), token, passwordAt);
    }

    private Uni<Void> improve(NameHolder holder, HeldPassword held, Match match) {
        return match.better()
                .map(better -> passwords.improve(holder.citizen(), held.hash(), better))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
