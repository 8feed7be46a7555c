package hu.kapu.identity.registration;

import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.Language;
import hu.kapu.identity.citizen.NaturalIdentity;
import hu.kapu.identity.citizen.UserName;
import java.util.UUID;

/** A complete registration, read and found in order. */
record Application(
        NaturalIdentity identity,
        ShownDocument document,
        UserName userName,
        EmailAddress email,
        Language language,
        UUID idempotencyKey) {
    /** Everything that makes two registrations the same, in a fixed order. */
    String[] content() {
        return new String[] {
            identity.familyName(),
            identity.givenName(),
            identity.birthFamilyName(),
            identity.birthGivenName(),
            identity.birthPlace(),
            identity.birthDate().toString(),
            identity.motherFamilyName(),
            identity.motherGivenName(),
            document.kind().name(),
            document.number(),
            document.issuedOn().toString(),
            document.validUntil().toString(),
            Boolean.toString(document.cardFormat()),
            userName.written(),
            email.address(),
            language.tag()
        };
    }

    @Override
    public String toString() {
        return "Application[" + idempotencyKey + "]";
    }
}
