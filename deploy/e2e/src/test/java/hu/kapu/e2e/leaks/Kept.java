package hu.kapu.e2e.leaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.Program;
import hu.kapu.local.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Everything that the running suite has written down, as text of which each character is one byte. */
final class Kept {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Suite suite;

    /** A file or a table's rows; read when it is asked for, because all together are large. */
    record Part(String name, Supplier<String> content) {
        private static Part of(Path file) {
            return new Part(file.toString(), () -> {
                try {
                    return Files.readString(file, ISO_8859_1);
                } catch (NoSuchFileException goneMeanwhile) {
                    return "";
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    Kept(Suite suite) {
        this.suite = suite;
    }

    /** Every row of every table of a service, bytes in hex: what a dump of the database holds. */
    List<Part> rowsOf(Program service) {
        List<Part> rows = new ArrayList<>();
        try (Connection connection = suite.infrastructure().postgres().admin(service.database());
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                String content = rowsOf(statement, table);
                rows.add(new Part(service.database() + ", " + table, () -> content));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** The files of all databases as they lie on the disk, what was deleted and the write-ahead log included. */
    List<Part> databaseFiles() {
        return filesBelow(suite.infrastructure().postgres().folder(), "");
    }

    /** The segments of all topics, dead letters included, and the log of the broker. */
    List<Part> kafkaSegments() {
        return filesBelow(suite.infrastructure().kafka().folder(), ".log");
    }

    /** Those of the segments that hold dead letters of this topic. */
    List<Part> deadLetters(String topic) {
        return kafkaSegments().stream()
                .filter(segment -> segment.name().contains("/" + topic + ".dlt-"))
                .filter(segment -> !segment.content().get().isEmpty())
                .toList();
    }

    List<Part> logs() {
        return filesBelow(suite.folders().run().resolve("logs"), ".log");
    }

    /** The id under which events about somebody are sent. */
    UUID citizen(String userName) {
        try (Connection connection = suite.infrastructure().postgres().admin(Program.IDENTITY.database());
                PreparedStatement statement =
                        connection.prepareStatement("select id from citizen where user_name = ?")) {
            statement.setString(1, userName);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("nobody is called " + userName);
                }
                return found.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Events leave the outbox behind the answers; after this none is on its way. */
    void awaitEmptyOutboxes() {
        for (Program service : Program.SERVICES) {
            Waiting.until(
                    "an empty outbox of " + service.label(),
                    PATIENCE,
                    () -> rowsOf(service).stream()
                            .filter(part -> part.name().endsWith(".outbox"))
                            .allMatch(part -> part.content().get().isEmpty()));
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') order by 1
                """)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static String rowsOf(Statement statement, String table) throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (ResultSet row = statement.executeQuery("select t::text from " + table + " t")) {
            while (row.next()) {
                rows.append(row.getString(1)).append('\n');
            }
        }
        return new String(rows.toString().getBytes(UTF_8), ISO_8859_1);
    }

    /** Without those that go while they are looked for: PostgreSQL and Kafka replace and remove files at any time. */
    private static List<Part> filesBelow(Path folder, String ending) {
        List<Part> parts = new ArrayList<>();
        try {
            Path _ = Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && file.toString().endsWith(ending)) {
                        parts.add(Part.of(file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
                    if (cause instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw cause;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
