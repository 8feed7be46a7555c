package hu.kapu.identity.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** eID cards in the register of our own, brought in as an operator would. */
public final class Cards {
    public static final String HEADER = String.join(",", DocumentRow.COLUMNS);

    private final ImportDocuments importDocuments;

    /** What came of an import. */
    record Imported(int exitCode, String report) {}

    Cards(ImportDocuments importDocuments) {
        this.importDocuments = importDocuments;
    }

    /** A pair that nobody has used, of Kovács Anna Mária. */
    public record Card(String number, String code) {
        static Card some() {
            String digits = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
            return new Card(digits.substring(0, 9), digits.substring(9, 19));
        }

        String row() {
            return number + "," + code
                    + ",Kovács,Anna Mária,Szép,Anna Mária,Győr,1961-03-04,Tóth,Ilona,2022-05-01,2032-05-01";
        }
    }

    Imported read(List<String> lines) {
        try {
            Path file = Files.createTempFile("cards", ".csv");
            Files.writeString(file, String.join("\n", lines));
            ByteArrayOutputStream report = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(report, true, StandardCharsets.UTF_8);
            int exitCode = importDocuments.run(List.of(file.toString()), out);
            Files.delete(file);
            return new Imported(exitCode, report.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
