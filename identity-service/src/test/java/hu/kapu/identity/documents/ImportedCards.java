package hu.kapu.identity.documents;

import hu.kapu.identity.documents.Cards.Card;
import hu.kapu.identity.documents.Cards.Imported;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Cards for the tests of other features. */
@Singleton
public class ImportedCards {
    private final Cards cards;

    ImportedCards(ImportDocuments importDocuments) {
        this.cards = new Cards(importDocuments);
    }

    public Card genuine() {
        Card card = Card.some();
        Imported done = read(card.row());
        if (done.exitCode() != 0) {
            throw new AssertionError(done.report());
        }
        return card;
    }

    Imported read(String... rows) {
        List<String> lines = new ArrayList<>(List.of(Cards.HEADER));
        lines.addAll(List.of(rows));
        return cards.read(lines);
    }

    Imported readLines(String... lines) {
        return cards.read(List.of(lines));
    }
}
