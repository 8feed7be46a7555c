package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.AddressInForce;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.RequestLetter;
import hu.kapu.identity.citizen.RequestLetter.Letter;
import hu.kapu.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/**
 * Another password for somebody who did not give the present one, in the caller's transaction: no device stays known,
 * the restriction begins, the citizen is told. The second factors stay as they are.
 */
@ApplicationScoped
public class ReplacePassword {
    private final StoredPasswords passwords;
    private final Citizens citizens;
    private final AddressInForce addressInForce;
    private final Outbox outbox;
    private final RequestLetter letters;
    private final CredentialSettings settings;

    ReplacePassword(
            StoredPasswords passwords,
            Citizens citizens,
            AddressInForce addressInForce,
            Outbox outbox,
            RequestLetter letters,
            CredentialSettings settings) {
        this.passwords = passwords;
        this.citizens = citizens;
        this.addressInForce = addressInForce;
        this.outbox = outbox;
        this.letters = letters;
        this.settings = settings;
    }

    /** False for a citizen who has no password to replace. */
    public Uni<Boolean> reset(CitizenAccount locked, StoredHash hash, Instant now) {
        return passwords
                .replace(locked.id(), hash, now)
                .chain(epoch -> epoch.isPresent()
                        ? restrictAndTell(locked, now)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> restrictAndTell(CitizenAccount citizen, Instant now) {
        Instant until = now.plus(settings.restrictionAfterReset());
        return citizens.restrict(citizen.id(), until)
                .chain(() -> outbox.append(new PasswordReset(citizen.id(), now, until).event()))
                .chain(() -> addressInForce.applied(citizen))
                .chain(reached -> letters.send(letter(reached, now, until)))
                .replaceWith(true);
    }

    private static Letter letter(CitizenAccount citizen, Instant now, Instant until) {
        return Letter.to(citizen, "password-reset", Map.of("at", now.toString(), "restrictedUntil", until.toString()));
    }
}
