package hu.kapu.identity.documents;

import hu.kapu.identity.citizen.NaturalIdentity;
import java.time.LocalDate;

/**
 * What the register says about an eID card.
 *
 * @param identity whose card it is
 * @param validUntil the last day of validity
 */
public record RegisteredDocument(NaturalIdentity identity, LocalDate issuedOn, LocalDate validUntil) {
    @Override
    public String toString() {
        return "RegisteredDocument[***]";
    }
}
