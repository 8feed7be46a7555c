package hu.kapu.identity.citizen;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What makes a person one and the same in Hungarian law (Act XX of 1996): names, place and date of birth, mother. */
@Embeddable
public record NaturalIdentity(
        String familyName,
        String givenName,
        String birthFamilyName,
        String birthGivenName,
        String birthPlace,
        LocalDate birthDate,
        String motherFamilyName,
        String motherGivenName) {
    /** Hungarian order: family name first. */
    public String name() {
        return familyName + ' ' + givenName;
    }

    String birthName() {
        return birthFamilyName + ' ' + birthGivenName;
    }

    String motherName() {
        return motherFamilyName + ' ' + motherGivenName;
    }

    @Override
    public String toString() {
        return "NaturalIdentity[***]";
    }
}
