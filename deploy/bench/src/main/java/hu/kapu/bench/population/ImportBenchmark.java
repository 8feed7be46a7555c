package hu.kapu.bench.population;

import hu.kapu.local.Folders;
import hu.kapu.local.Ports;
import hu.kapu.local.Program;
import hu.kapu.local.Suite;
import hu.kapu.local.SuiteOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;

/** The operator's command over a large file, beside the running suite: killed half-way, resumed, and run once more. */
public final class ImportBenchmark {
    private static final String DATABASE = "identity";
    private static final int HASHED_ROWS = 2_000;
    private static final int SIGN_INS = 20;
    /** As cheap as libsodium makes a hash, so that a million of them does not hide everything else. */
    private static final Map<String, String> CHEAP_HASH =
            Map.of("KAPU_HASHING_MEMORY_KIB", "8", "KAPU_HASHING_ITERATIONS", "1");

    private final Path home;
    private final Consumer<String> say;

    public ImportBenchmark(Path home, Consumer<String> say) {
        this.home = home;
        this.say = say;
    }

    /**
     * Measures, writes {@code docs/benchmarks/import.md}, and says whether everybody got in once.
     *
     * @param full hashes the large file too with the parameters of production, which takes hours
     */
    public boolean measureAndReport(int rows, boolean full) {
        Figures figures = measure(rows, full, HASHED_ROWS);
        new ImportPage(figures).write(home.resolve("docs/benchmarks/import.md"));
        return figures.hold();
    }

    Figures measure(int rows, boolean full, int hashedRows) {
        Path place = home.resolve("deploy/bench/target/import-suite");
        Folders folders = Folders.below(home, place);
        folders.wipe();
        say.accept("Starting the suite …");
        try (Suite suite = Suite.start(SuiteOptions.of(folders, Ports.free(), say));
                Connection identity = suite.infrastructure().postgres().admin(DATABASE)) {
            MadeUpPeople many = new MadeUpPeople("tomeg", rows);
            MadeUpPeople few = new MadeUpPeople("minta", hashedRows);
            Path largeFile = place.resolve("large.csv");
            Path smallFile = place.resolve("small.csv");
            many.write(largeFile);
            few.write(smallFile);
            return measure(suite, identity, new Input(many, largeFile, full, few, smallFile));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What there is to import. */
    private record Input(MadeUpPeople many, Path largeFile, boolean full, MadeUpPeople few, Path smallFile) {
        Map<String, String> environment() {
            return full ? Map.of() : CHEAP_HASH;
        }
    }

    private Figures measure(Suite suite, Connection identity, Input files) throws SQLException {
        int rows = files.many().rows();
        long sizeBefore = number(identity, "select pg_database_size(current_database())");
        say.accept("Importing " + rows + " people, to be killed half-way …");
        ImportRun killed = ImportRun.watch(
                begin(suite, files.largeFile(), files.environment()), () -> imported(identity) >= rows / 2);
        long there = imported(identity);
        say.accept(there + " are there; going on …");
        ImportRun resumed = ImportRun.watch(begin(suite, files.largeFile(), files.environment()));
        long citizens = imported(identity);
        long sizeAfter = number(identity, "select pg_database_size(current_database())");
        say.accept(resumed.told());
        ImportRun again = ImportRun.watch(begin(suite, files.largeFile(), files.environment()));
        say.accept(again.told());
        say.accept("Importing " + files.few().rows() + " with the hash of production …");
        ImportRun hashed = ImportRun.watch(begin(suite, files.smallFile(), Map.of()));
        int signIns = new SignIns(suite).of(files.many(), SIGN_INS);
        return new Figures(
                rows,
                files.full(),
                killed,
                there,
                resumed,
                again,
                hashed,
                files.few().rows(),
                citizens,
                (sizeAfter - sizeBefore) / Math.max(1, citizens),
                signIns,
                SIGN_INS);
    }

    private static Process begin(Suite suite, Path file, Map<String, String> environment) {
        String report = file.resolveSibling("report").toString();
        return suite.begin(Program.IDENTITY, environment, "import-citizens", file.toString(), "--report", report);
    }

    private static long imported(Connection identity) {
        try {
            return number(identity, "select count(*) from citizen where user_name like 'tomeg.%'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
