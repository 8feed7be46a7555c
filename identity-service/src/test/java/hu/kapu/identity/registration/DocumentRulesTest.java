package hu.kapu.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 16);

    @ParameterizedTest(name = "{0} issued {1}, valid until {2}, card {3}: {4}")
    @CsvSource({
        "ID_CARD,         2020-05-01, 2030-05-01, true,  ",
        "ID_CARD,         2020-05-01, 2030-05-01, false, ",
        "ID_CARD,         2025-01-16, 2025-01-16, true,  ",
        "ID_CARD,         2015-01-15, 2025-01-15, true,  EXPIRED",
        "ID_CARD,         2025-01-17, 2035-01-17, true,  NOT_YET_VALID",
        "PASSPORT,        2020-05-01, 2025-01-16, false, ",
        "PASSPORT,        2015-05-01, 2025-01-15, false, EXPIRED",
        "PASSPORT,        2025-01-17, 2035-01-17, false, NOT_YET_VALID",
        "DRIVING_LICENCE, 2001-01-02, 2030-05-01, true,  ",
        "DRIVING_LICENCE, 2001-01-01, 2030-05-01, true,  LICENCE_TOO_OLD",
        "DRIVING_LICENCE, 1999-07-01, 2030-05-01, true,  LICENCE_TOO_OLD",
        "DRIVING_LICENCE, 2010-07-01, 2030-05-01, false, LICENCE_NOT_CARD",
        "DRIVING_LICENCE, 1999-07-01, 2030-05-01, false, LICENCE_NOT_CARD",
        "DRIVING_LICENCE, 2010-07-01, 2025-01-15, true,  EXPIRED",
        "DRIVING_LICENCE, 2025-01-17, 2030-05-01, true,  NOT_YET_VALID",
    })
    void aDocumentIsAcceptedByItsKindAndDates(
            DocumentKind kind,
            LocalDate issuedOn,
            LocalDate validUntil,
            boolean card,
            @Nullable DocumentFlaw expected) {
        ShownDocument document = new ShownDocument(kind, "123456AE", issuedOn, validUntil, card);

        assertThat(DocumentRules.flawOf(document, TODAY)).isEqualTo(Optional.ofNullable(expected));
    }
}
