package hu.kapu.identity.registration;

import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.Language;
import hu.kapu.identity.citizen.UserName;
import hu.kapu.identity.credential.Password;
import hu.kapu.identity.documents.EidPair;
import java.util.UUID;

/** Somebody wants an account from home, with everything typed in order. */
record HomeApplication(
        UUID attempt, EidPair pair, UserName userName, Password password, EmailAddress email, Language language) {
    @Override
    public String toString() {
        return "HomeApplication[" + attempt + "]";
    }
}
