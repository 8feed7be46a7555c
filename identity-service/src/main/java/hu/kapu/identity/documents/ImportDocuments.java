package hu.kapu.identity.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.identity.command.CsvRows;
import hu.kapu.identity.command.CsvRows.CsvRow;
import hu.kapu.identity.documents.DocumentRow.Bad;
import hu.kapu.identity.documents.DocumentRow.Card;
import hu.kapu.kit.command.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Fills the register of our own from the operator's file. Rows that are not in order are named by their line and left
 * out, the others go in; the same file may be imported again, and a used pair stays used whatever the file says.
 */
@ApplicationScoped
class ImportDocuments implements Command {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Budapest");
    private static final int BATCH = 1_000;
    private static final int MOST_REPORTED = 1_000;

    private final DocumentTable table;
    private final Clock clock;

    ImportDocuments(DocumentTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import-documents";
    }

    @Override
    public String usage() {
        return "FILE.csv: reads eID cards and their one-time codes (UTF-8, first line: "
                + String.join(",", DocumentRow.COLUMNS) + ") into the register.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("import-documents " + usage());
            return MISUSED;
        }
        try (Reader file = Files.newBufferedReader(Path.of(arguments.getFirst()), UTF_8)) {
            return read(new CsvRows(file), out);
        } catch (IOException e) {
            out.println("The file cannot be read to its end as UTF-8: " + e.getMessage());
        } catch (SQLException e) {
            out.println(
                    "The database did not take the rows (" + e.getSQLState() + "). The file can be imported again.");
        }
        return FAILED;
    }

    private int read(CsvRows rows, PrintStream out) throws IOException, SQLException {
        Optional<CsvRow> header = rows.next();
        List<String> columns = header.map(
                        row -> row.fields().stream().map(String::strip).toList())
                .orElse(List.of());
        if (columns.size() != DocumentRow.COLUMNS.size() || !new HashSet<>(columns).containsAll(DocumentRow.COLUMNS)) {
            out.println("Line 1 has to name these columns, in any order: " + String.join(",", DocumentRow.COLUMNS));
            return FAILED;
        }
        return new Run(columns, out).run(rows);
    }

    /** One file on its way in. */
    private final class Run {
        private final List<String> columns;
        private final PrintStream out;
        private final LocalDate today = LocalDate.ofInstant(clock.instant(), COUNTRY);
        private final List<Card> batch = new ArrayList<>(BATCH);
        private long read;
        private long written;
        private long bad;

        Run(List<String> columns, PrintStream out) {
            this.columns = columns;
            this.out = out;
        }

        int run(CsvRows rows) throws IOException, SQLException {
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                take(row.get());
            }
            write();
            out.printf(
                    "%d rows: %d written, %d as they were, %d left out.%n", read + bad, written, read - written, bad);
            return bad == 0 ? DONE : FAILED;
        }

        private void take(CsvRow row) throws SQLException {
            switch (row.readable()
                    ? DocumentRow.read(columns, row.fields(), today)
                    : new Bad("has a quote that is not closed, or is too long")) {
                case Card card -> {
                    read++;
                    batch.add(card);
                }
                case Bad flawed -> {
                    bad++;
                    report(row.line(), flawed);
                }
            }
            if (batch.size() == BATCH) {
                write();
            }
        }

        private void report(int line, Bad flawed) {
            if (bad <= MOST_REPORTED) {
                out.println("Line " + line + " " + flawed.reason() + "; it is left out.");
            } else if (bad == MOST_REPORTED + 1) {
                out.println("Further lines that are left out are only counted.");
            }
        }

        private void write() throws SQLException {
            if (!batch.isEmpty()) {
                written += table.write(batch, clock.instant());
                batch.clear();
            }
        }
    }
}
