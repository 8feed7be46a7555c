package hu.kapu.e2e.bench;

import hu.kapu.local.Program;
import hu.kapu.local.Suite;
import hu.kapu.local.process.OperatorCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;

/** eID cards with their one-time registration codes, imported by the operator's own command before the first is used. */
public final class Cards {
    private static final int PRINTED = 40;
    private static final String COLUMNS = "documentNumber,registrationCode,familyName,givenName,birthFamilyName,"
            + "birthGivenName,birthPlace,birthDate,motherFamilyName,motherGivenName,issuedOn,validUntil";

    private final Suite suite;
    private final Deque<Card> unused = new ArrayDeque<>();
    private boolean areImported;

    Cards(Suite suite) {
        this.suite = suite;
    }

    /** What lies before the citizen: the card, and the letter with PIN, PUK and this code. */
    public record Card(String documentNumber, String registrationCode) {
        /** The right card with somebody else's code. */
        public Card withCodeOf(Card other) {
            return new Card(documentNumber, other.registrationCode());
        }
    }

    /** A card nobody has registered with. */
    public synchronized Card fresh() {
        if (!areImported) {
            importAll();
            areImported = true;
        }
        return unused.remove();
    }

    private void importAll() {
        LocalDate issued = LocalDate.now(ZoneOffset.UTC).minusYears(1);
        StringBuilder file = new StringBuilder(COLUMNS).append('\n');
        for (int i = 1; i <= PRINTED; i++) {
            Card card = new Card("3%05dCD".formatted(i), "KOD%05dX%02d".formatted(7919 * i % 100_000, i));
            unused.add(card);
            file.append("%s,%s,Szép,Ilona,Kiss,Ilona,Pécs,1949-05-02,Nagy,Mária,%s,%s%n"
                    .formatted(card.documentNumber(), card.registrationCode(), issued, issued.plusYears(10)));
        }
        OperatorCommand.Result imported = suite.run(
                Program.IDENTITY, "import-documents", written(file.toString()).toString());
        if (!imported.done()) {
            throw new AssertionError("import-documents: " + imported.output());
        }
    }

    private static Path written(String text) {
        try {
            Path file = Files.createTempFile("kapu-cards", ".csv");
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
