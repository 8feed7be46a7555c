package hu.kapu.identity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.Database;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.documents.Cards.Card;
import hu.kapu.identity.documents.Cards.Imported;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@IdentityTest
class ImportDocumentsTest {
    @Inject
    ImportedCards cards;

    @Inject
    Database database;

    @Test
    void goodRowsGoInAndBadOnesAreNamedByTheirLine() {
        Card good = Card.some();
        Card other = Card.some();

        Imported done = cards.read(
                good.row(),
                other.row().replace("1961-03-04", "1961-13-04"),
                "1,2,3",
                other.row().replace("Kovács", "\"Kovács, özvegy\""),
                Card.some().row().replace("2032-05-01", "2021-05-01"));

        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(done.report())
                .contains("Line 3 birthDate is missing or cannot be read")
                .contains("Line 4 has 3 fields instead of 12")
                .contains("Line 6 validUntil")
                .contains("5 rows: 2 written, 0 as they were, 3 left out.")
                .doesNotContain(good.code())
                .doesNotContain("Kovács");
        assertThat(database.text("select family_name from eid_document where document_number = ?", other.number()))
                .isEqualTo("Kovács, özvegy");
    }

    @Test
    void importingAgainChangesNothingAndTheCodeIsNowhere() {
        Card card = cards.genuine();

        assertThat(cards.read(card.row()).report()).contains("1 rows: 0 written, 1 as they were, 0 left out.");
        assertThat(database.text(
                        "select to_jsonb(d)::text from eid_document d where document_number = ?", card.number()))
                .doesNotContain(card.code());
    }

    @Test
    void aUsedCardStaysUsedHoweverOftenItIsImported() {
        Card card = cards.genuine();
        database.change(
                "update eid_document set used_by = ?, used_at = now() where document_number = ?",
                UUID.randomUUID(),
                card.number());

        assertThat(cards.read(card.row().replace("Győr", "Sopron")).exitCode()).isZero();

        assertThat(database.text(
                        "select (used_by is not null)::text from eid_document where document_number = ?",
                        card.number()))
                .isEqualTo("true");
    }

    @Test
    void aFileWithOtherColumnsOrNoneIsNotRead() {
        assertThat(cards.readLines("number,code", "1,2").exitCode()).isEqualTo(1);
        assertThat(cards.readLines("").exitCode()).isEqualTo(1);
    }
}
