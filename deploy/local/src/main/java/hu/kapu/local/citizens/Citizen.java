package hu.kapu.local.citizens;

import java.util.Optional;

/** A citizen of this suite with everything needed to sign in; only for people who do not exist. */
public record Citizen(
        String displayName,
        String userName,
        String email,
        Optional<String> password,
        Optional<String> secret,
        Optional<String> deletionCode) {

    static Citizen registered(NewCitizen who) {
        String displayName = who.familyName() + " " + who.givenName();
        return new Citizen(
                displayName, who.userName(), who.email(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Citizen withPassword(String newPassword) {
        return new Citizen(displayName, userName, email, Optional.of(newPassword), secret, deletionCode);
    }

    Citizen withSecret(String newSecret) {
        return new Citizen(displayName, userName, email, password, Optional.of(newSecret), deletionCode);
    }

    Citizen withDeletionCode(String newCode) {
        return new Citizen(displayName, userName, email, password, secret, Optional.of(newCode));
    }
}
