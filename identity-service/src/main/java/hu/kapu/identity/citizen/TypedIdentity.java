package hu.kapu.identity.citizen;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A natural identity as it comes from outside; {@link IdentityReader} tells what is missing. */
public record TypedIdentity(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String birthFamilyName,
        @Nullable String birthGivenName,
        @Nullable String birthPlace,
        @Nullable LocalDate birthDate,
        @Nullable String motherFamilyName,
        @Nullable String motherGivenName) {
    @Override
    public String toString() {
        return "TypedIdentity[***]";
    }
}
