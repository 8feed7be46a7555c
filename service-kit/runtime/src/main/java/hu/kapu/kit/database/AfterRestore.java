package hu.kapu.kit.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A database that was restored to an earlier moment has forgotten what was spent since, and would let it be spent once
 * more. The service's {@code db/after-restore.sql} makes void whatever that could be; each paragraph is a comment that
 * says what it does, and one statement. Blocks, and is for a time when no instance of the service runs.
 */
@ApplicationScoped
public class AfterRestore {
    private static final String SCRIPT = "db/after-restore.sql";
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final String COMMENT = "--";
    /** Read back by the statements, which could be given parameters in no other way when they are run by hand. */
    private static final String PRESENT_MOMENT = "select set_config('kapu.now', ?, true)";

    private final DataSource dataSource;
    private final Clock clock;

    AfterRestore(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** All of the script or nothing of it; what each statement did, one line for each. */
    public List<String> makeVoid() throws SQLException {
        List<Step> steps = steps();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            tellTheMoment(connection);
            List<String> done = new ArrayList<>();
            for (Step step : steps) {
                done.add(step.what() + ": " + carryOut(connection, step));
            }
            connection.commit();
            return done;
        }
    }

    private void tellTheMoment(Connection connection) throws SQLException {
        try (PreparedStatement moment = connection.prepareStatement(PRESENT_MOMENT)) {
            moment.setString(1, clock.instant().toString());
            boolean _ = moment.execute();
        }
    }

    private static int carryOut(Connection connection, Step step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(step.sql());
        }
    }

    private static List<Step> steps() {
        return BETWEEN_PARAGRAPHS
                .splitAsStream(script().strip())
                .map(Step::of)
                .filter(Step::doesSomething)
                .toList();
    }

    private static String script() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream script = Objects.requireNonNull(loader.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Step(String what, String sql) {
        static Step of(String paragraph) {
            return new Step(
                    paragraph
                            .lines()
                            .filter(Step::isComment)
                            .map(line -> line.substring(COMMENT.length()).strip())
                            .collect(Collectors.joining(" ")),
                    paragraph.lines().filter(line -> !isComment(line)).collect(Collectors.joining("\n")));
        }

        boolean doesSomething() {
            return !sql.isBlank();
        }

        private static boolean isComment(String line) {
            return line.startsWith(COMMENT);
        }
    }
}
