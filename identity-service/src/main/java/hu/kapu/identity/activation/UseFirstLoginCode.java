package hu.kapu.identity.activation;

import hu.kapu.identity.activation.FirstLoginCodes.StoredCode;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.credential.MailedCode;
import hu.kapu.identity.credential.ReplacePassword;
import hu.kapu.identity.credential.StoredHash;
import hu.kapu.identity.credential.StoredPasswords;
import hu.kapu.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One transaction: check the code, burn it, set the password, activate the citizen, and tell; answered after commit. */
@ApplicationScoped
class UseFirstLoginCode {
    private final FirstLoginCodes codes;
    private final StoredPasswords passwords;
    private final ReplacePassword replacePassword;
    private final Citizens citizens;
    private final Outbox outbox;
    private final ActivationSettings settings;

    UseFirstLoginCode(
            FirstLoginCodes codes,
            StoredPasswords passwords,
            ReplacePassword replacePassword,
            Citizens citizens,
            Outbox outbox,
            ActivationSettings settings) {
        this.codes = codes;
        this.passwords = passwords;
        this.replacePassword = replacePassword;
        this.citizens = citizens;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** True when this attempt is the one that used the code. Names that nobody has come with an id that nobody has. */
    @WithTransaction
    Uni<Boolean> use(UUID citizen, MailedCode code, UUID attempt, StoredHash hash, Instant now) {
        return citizens.lock(citizen)
                .chain(locked -> codes.matching(citizen, code)
                        .chain(stored -> settle(new Use(citizen, attempt, hash, now), locked, stored)));
    }

    private record Use(UUID citizen, UUID attempt, StoredHash hash, Instant now) {}

    private Uni<Boolean> settle(Use use, Optional<CitizenAccount> citizen, Optional<StoredCode> code) {
        if (citizen.isEmpty() || code.isEmpty() || citizen.get().status() == CitizenStatus.CLOSED) {
            return Uni.createFrom().item(false);
        }
        if (code.get().usedAt() != null) {
            return Uni.createFrom()
                    .item(code.get().usedBy(use.attempt(), use.now().minus(settings.repeatWindow())));
        }
        return codes.burn(use.citizen(), code.get(), use.attempt(), use.now())
                .chain(burnt -> burnt
                        ? setPassword(use, citizen.get())
                        : Uni.createFrom().item(false));
    }

    /** A code issued anew by a registrar is for somebody who had a password already. */
    private Uni<Boolean> setPassword(Use use, CitizenAccount citizen) {
        return citizen.status() == CitizenStatus.REGISTERED
                ? activate(use)
                : replacePassword
                        .reset(citizen, use.hash(), use.now())
                        .call(() -> citizens.confirmEmail(citizen.id(), use.now()));
    }

    private Uni<Boolean> activate(Use use) {
        return passwords
                .setFirst(use.citizen(), use.hash(), use.now())
                .chain(set -> citizens.activate(use.citizen(), use.now()))
                .call(() -> outbox.append(
                        PasswordSet.atFirstLogin(use.citizen(), use.now()).event()));
    }
}
