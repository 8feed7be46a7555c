package hu.kapu.identity.registration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which documents are accepted on a day: those valid on it; a driving licence only in card format and issued after
 * 1 January 2001.
 */
final class DocumentRules {
    private static final LocalDate LICENCE_ISSUED_AFTER = LocalDate.of(2001, 1, 1);

    private DocumentRules() {}

    /** The first flaw, or empty when the document is accepted. */
    static Optional<DocumentFlaw> flawOf(ShownDocument document, LocalDate today) {
        if (document.issuedOn().isAfter(today)) {
            return Optional.of(DocumentFlaw.NOT_YET_VALID);
        }
        if (document.validUntil().isBefore(today)) {
            return Optional.of(DocumentFlaw.EXPIRED);
        }
        return document.kind() == DocumentKind.DRIVING_LICENCE ? flawOfLicence(document) : Optional.empty();
    }

    private static Optional<DocumentFlaw> flawOfLicence(ShownDocument licence) {
        if (!licence.cardFormat()) {
            return Optional.of(DocumentFlaw.LICENCE_NOT_CARD);
        }
        return licence.issuedOn().isAfter(LICENCE_ISSUED_AFTER)
                ? Optional.empty()
                : Optional.of(DocumentFlaw.LICENCE_TOO_OLD);
    }
}
