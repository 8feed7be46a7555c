package hu.kapu.identity.alarm;

import hu.kapu.identity.activation.IssueFirstLoginCode;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.credential.StoredPasswords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * What a registrar's case does besides opening the account, in its transaction: no factor was shown, so whoever knows the
 * password may be the stranger. It opens nothing any more, and the owner gets a first-login code.
 */
@ApplicationScoped
class ShutOutStranger {
    private final StoredPasswords passwords;
    private final IssueFirstLoginCode issueFirstLoginCode;
    private final AlarmLetters letters;

    ShutOutStranger(StoredPasswords passwords, IssueFirstLoginCode issueFirstLoginCode, AlarmLetters letters) {
        this.passwords = passwords;
        this.issueFirstLoginCode = issueFirstLoginCode;
        this.letters = letters;
    }

    /** With the address that counts from now on. */
    Uni<Void> from(CitizenAccount citizen, Instant now) {
        return passwords
                .makeVoid(citizen.id())
                .chain(() -> letters.unfrozenInPerson(citizen, now))
                .chain(() -> issueFirstLoginCode.to(citizen, now))
                .replaceWithVoid();
    }
}
