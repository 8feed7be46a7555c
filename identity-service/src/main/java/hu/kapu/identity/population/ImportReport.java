package hu.kapu.identity.population;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has to know of single rows: two CSV files in a folder, or the first of them on the console. Of what
 * a row says only its reference is told.
 */
final class ImportReport implements AutoCloseable {
    static final String REJECTED = "rejected.csv";
    static final String SHARED_NAMES = "shared-names.csv";
    private static final int MOST_ON_THE_CONSOLE = 1_000;

    private final PrintStream console;
    private final @Nullable Writer rejected;
    private final @Nullable Writer sharedNames;
    private long toldOnTheConsole;

    private ImportReport(PrintStream console, @Nullable Writer rejected, @Nullable Writer sharedNames) {
        this.console = console;
        this.rejected = rejected;
        this.sharedNames = sharedNames;
    }

    static ImportReport onTheConsole(PrintStream console) {
        return new ImportReport(console, null, null);
    }

    static ImportReport in(Path folder, PrintStream console) throws IOException {
        var _ = Files.createDirectories(folder);
        Writer rejected = Files.newBufferedWriter(folder.resolve(REJECTED), UTF_8);
        Writer sharedNames = Files.newBufferedWriter(folder.resolve(SHARED_NAMES), UTF_8);
        rejected.write("line,reference,code,field\n");
        sharedNames.write("line,reference,citizen,others\n");
        return new ImportReport(console, rejected, sharedNames);
    }

    void tell(Rejection row) throws IOException {
        String record =
                row.line() + "," + quoted(row.reference()) + ',' + row.flaw().code() + ',' + row.field();
        tell(rejected, "left out: ", record);
    }

    void tell(SharedName name) throws IOException {
        String others = name.others().stream().map(UUID::toString).collect(Collectors.joining(" "));
        String record = name.line() + "," + quoted(name.reference()) + ',' + name.citizen() + ',' + others;
        tell(sharedNames, "shared name: ", record);
    }

    @Override
    public void close() throws IOException {
        if (rejected != null) {
            rejected.close();
        }
        if (sharedNames != null) {
            sharedNames.close();
        }
    }

    private void tell(@Nullable Writer file, String what, String record) throws IOException {
        if (file != null) {
            file.write(record + "\n");
            return;
        }
        toldOnTheConsole++;
        if (toldOnTheConsole <= MOST_ON_THE_CONSOLE) {
            console.println(what + record);
        } else if (toldOnTheConsole == MOST_ON_THE_CONSOLE + 1) {
            console.println("Further ones are only counted; --report DIR writes all of them.");
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
