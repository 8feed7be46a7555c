package hu.kapu.identity.activation;

import hu.kapu.identity.credential.MailedCode;
import hu.kapu.identity.credential.Password;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody uses a first-login code to set a password.
 *
 * @param code empty when what was typed can be no code
 */
record FirstLoginAttempt(UUID id, String userName, Optional<MailedCode> code, Password newPassword) {
    @Override
    public String toString() {
        return "FirstLoginAttempt[" + id + "]";
    }
}
