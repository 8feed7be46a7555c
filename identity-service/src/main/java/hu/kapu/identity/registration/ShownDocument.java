package hu.kapu.identity.registration;

import java.time.LocalDate;

/**
 * A document shown to the registrar.
 *
 * @param validUntil the last day of validity
 * @param cardFormat plastic card rather than booklet; of meaning for driving licences only
 */
record ShownDocument(DocumentKind kind, String number, LocalDate issuedOn, LocalDate validUntil, boolean cardFormat) {
    @Override
    public String toString() {
        return "ShownDocument[" + kind + "]";
    }
}
