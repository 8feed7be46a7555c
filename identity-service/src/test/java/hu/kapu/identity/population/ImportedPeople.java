package hu.kapu.identity.population;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.identity.Database;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People of another system, brought in as an operator would. */
@Singleton
public class ImportedPeople {
    private static final List<String> COLUMNS = Stream.concat(
                    PopulationFile.NEEDED.stream(), PopulationFile.POSSIBLE.stream())
            .toList();

    private final ImportCitizens importCitizens;
    private final Database database;

    ImportedPeople(ImportCitizens importCitizens, Database database) {
        this.importCitizens = importCitizens;
        this.database = database;
    }

    /**
     * What came of an import.
     *
     * @param rejected the lines of the report, without its first
     * @param shared the same
     */
    public record Imported(int exitCode, String told, List<String> rejected, List<String> shared) {}

    /** A row that is in order until a test changes it. */
    public static final class Row {
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Row(String userName, String hash) {
            COLUMNS.forEach(column -> fields.put(column, ""));
            fields.putAll(Map.of(
                    "reference", "ref-" + UUID.randomUUID(),
                    "userName", userName,
                    "email", "kovacs.anna@posta.example.hu",
                    "emailVerified", "true",
                    "familyName", "Kovács",
                    "givenName", "Anna Mária",
                    "birthFamilyName", "Szép",
                    "birthGivenName", "Anna Mária",
                    "birthPlace", "Győr",
                    "passwordHash", hash));
            fields.putAll(Map.of("birthDate", "1961-03-04", "motherFamilyName", "Tóth", "motherGivenName", "Ilona"));
        }

        public static Row of(String userName, String hash) {
            return new Row(userName, hash);
        }

        /** With a salted SHA-1 of the password's bytes as they are given. */
        public static Row withPassword(String userName, String password) {
            return new Row(userName, ssha(password));
        }

        @CanIgnoreReturnValue
        public Row with(String field, String value) {
            fields.put(field, value);
            return this;
        }

        String reference() {
            return fields.getOrDefault("reference", "");
        }

        String userName() {
            return fields.getOrDefault("userName", "");
        }

        String csv() {
            return fields.values().stream()
                    .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(","));
        }

        String json() {
            JsonObject json = new JsonObject();
            fields.forEach(json::put);
            return json.put("emailVerified", Boolean.valueOf(fields.getOrDefault("emailVerified", "")))
                    .encode();
        }
    }

    /** A name of its own that begins like this. */
    public static String name(String beginning) {
        return beginning + UUID.randomUUID().toString().substring(0, 13);
    }

    /** Salted SHA-1 as LDAP servers write it. */
    static String ssha(String password) {
        byte[] salt = Arrays.copyOf(UUID.randomUUID().toString().getBytes(UTF_8), 8);
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(password.getBytes(UTF_8));
            byte[] digest = sha.digest(salt);
            byte[] both = Arrays.copyOf(digest, digest.length + salt.length);
            System.arraycopy(salt, 0, both, digest.length, salt.length);
            return "{SSHA}" + Base64.getEncoder().encodeToString(both);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of them, in order. */
    public Imported csv(Row... rows) {
        return lines(".csv", csvLines(rows));
    }

    public Imported json(Row... rows) {
        return lines(".jsonl", Arrays.stream(rows).map(Row::json).toList());
    }

    /** Everybody got in, or the test is over. */
    public void add(Row... rows) {
        Imported imported = csv(rows);
        if (imported.exitCode() != 0) {
            throw new AssertionError(imported);
        }
    }

    public UUID idOf(String userName) {
        return UUID.fromString(database.text("select id from citizen where user_name = ?", userName));
    }

    static List<String> csvLines(Row... rows) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));
        Arrays.stream(rows).map(Row::csv).forEach(lines::add);
        return lines;
    }

    Imported lines(String ending, List<String> lines) {
        return bytes(ending, String.join("\n", lines).getBytes(UTF_8));
    }

    Imported bytes(String ending, byte[] content) {
        try {
            Path folder = Files.createTempDirectory("population");
            Path file = Files.write(folder.resolve("people" + ending), content);
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
            int exitCode = importCitizens.run(List.of(file.toString(), "--report", folder.toString()), out);
            return new Imported(
                    exitCode,
                    told.toString(StandardCharsets.UTF_8),
                    rows(folder.resolve(ImportReport.REJECTED)),
                    rows(folder.resolve(ImportReport.SHARED_NAMES)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }
}
