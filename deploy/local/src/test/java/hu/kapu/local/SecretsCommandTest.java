package hu.kapu.local;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.PostgresServer;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsCommandTest {
    @TempDir
    private Path folder;

    @Test
    void every_program_gets_what_it_may_know_and_no_more() throws IOException {
        SecretsCommand.main(folder.toString());

        assertThat(filesOf("notification")).contains("sealing/mail-private.json", "settings.properties");
        assertThat(filesOf("gateway")).contains("callers/identity.jwks", "portals/sample.json");
        assertThat(filesOf("sample-portal")).containsExactly("settings.properties");
        assertThat(filesOf("postgres")).containsExactly("administrator-password");
        assertThat(Stream.of("identity", "second-factor", "gateway"))
                .allSatisfy(program -> assertThat(filesOf(program))
                        .doesNotContain("sealing/mail-private.json")
                        .noneMatch(name -> name.contains("passwords")));
    }

    @Test
    void what_was_made_once_stays() throws IOException {
        SecretsCommand.main(folder.toString());
        String first = settings("identity").getProperty("kapu.database.app-password");

        SecretsCommand.main(folder.toString());

        assertThat(settings("identity").getProperty("kapu.database.app-password"))
                .isEqualTo(first);
    }

    @Test
    void the_services_find_their_databases() throws IOException, SQLException {
        SecretsCommand.main(folder.toString());
        PostgresServer server = PostgresServer.shared();
        administrator(server, Files.readString(folder.resolve(SecretsCommand.ADMINISTRATOR)));

        DatabasesCommand.main(folder.toString(), "127.0.0.1:" + server.port());
        DatabasesCommand.main(folder.toString(), "127.0.0.1:" + server.port());

        String password = settings("second-factor").getProperty("kapu.database.app-password");
        try (Connection app =
                DriverManager.getConnection(server.jdbcUrl("second_factor"), "second_factor_app", password)) {
            assertThat(app.isValid(1)).isTrue();
        }
    }

    private static void administrator(PostgresServer server, String password) throws SQLException {
        try (Connection admin = server.admin("postgres");
                Statement statement = admin.createStatement()) {
            var _ = statement.execute("create role postgres superuser login password '" + password + "'");
        }
    }

    private Properties settings(String program) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(program).resolve("settings.properties"))) {
            settings.load(reader);
        }
        return settings;
    }

    private Stream<String> filesOf(String program) throws IOException {
        Path own = folder.resolve(program);
        try (Stream<Path> files = Files.walk(own)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> own.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }
}
