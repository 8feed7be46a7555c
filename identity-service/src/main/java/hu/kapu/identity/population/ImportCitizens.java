package hu.kapu.identity.population;

import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.identity.population.ImportPopulation.Totals;
import hu.kapu.kit.command.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The people of another system with their names and passwords. {@code docs/import.md} tells what the file holds. */
@ApplicationScoped
class ImportCitizens implements Command {
    /** Read to its end, but not all of its rows are in. Running it again would end the same. */
    static final int ROWS_LEFT_OUT = 3;

    private static final String CSV = ".csv";

    private final ImportPopulation importPopulation;

    ImportCitizens(ImportPopulation importPopulation) {
        this.importPopulation = importPopulation;
    }

    @Override
    public String name() {
        return "import-citizens";
    }

    @Override
    public String usage() {
        return "FILE.csv|FILE.jsonl [--report DIR] [--threads N]: takes over citizens of another system with their"
                + " user names and password hashes (docs/import.md). Those who are there already are left alone.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<ImportArguments> understood = ImportArguments.parse(arguments);
        if (understood.isEmpty()) {
            out.println(name() + ' ' + usage());
            return MISUSED;
        }
        ImportArguments wish = understood.get();
        try (Reader reader = Files.newBufferedReader(wish.file(), UTF_8);
                ImportReport report = wish.openReport(out)) {
            Optional<PopulationFile> file = wish.file().toString().endsWith(CSV)
                    ? CsvPopulation.open(reader)
                    : Optional.of(new JsonPopulation(reader));
            return file.isPresent() ? run(file.get(), report, wish.threads(), out) : withoutColumns(out);
        } catch (IOException e) {
            out.println("The file cannot be read to its end as UTF-8, or the report not be written: " + e.getMessage());
        } catch (SQLException e) {
            out.println("The database did not take the rows (" + e.getSQLState() + ").");
        }
        out.println("What is written stays. Run it again; it goes on where it was.");
        return FAILED;
    }

    private int run(PopulationFile file, ImportReport report, int threads, PrintStream out)
            throws IOException, SQLException {
        Totals totals = importPopulation.run(file, report, threads, rows -> out.println(rows + " rows read …"));
        out.printf(
                "%d citizens imported, %d as they were, %d rows left out; %d have to type their name exactly.%n",
                totals.imported(), totals.unchanged(), totals.rejected(), totals.shared());
        return totals.rejected() == 0 ? DONE : ROWS_LEFT_OUT;
    }

    private static int withoutColumns(PrintStream out) {
        out.println("Line 1 has to name these columns, in any order: " + String.join(",", PopulationFile.NEEDED));
        out.println("and may name these: " + String.join(",", PopulationFile.POSSIBLE));
        return FAILED;
    }
}
