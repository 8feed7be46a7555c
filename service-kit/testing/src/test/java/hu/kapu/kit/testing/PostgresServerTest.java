package hu.kapu.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    private final PostgresServer server = PostgresServer.shared();

    @Test
    void what_was_committed_is_on_the_disk() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    void a_role_enters_its_own_database_and_no_other() throws SQLException {
        ServiceDatabaseAccess first = server.createServiceDatabase("first_service");
        ServiceDatabaseAccess second = server.createServiceDatabase("second_service");

        try (Connection own = connect("first_service", first.appRole(), first.appPassword())) {
            assertThat(own.isValid(1)).isTrue();
        }
        assertThatThrownBy(() -> connect("second_service", first.appRole(), first.appPassword()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("second_service", first.ownerRole(), first.ownerPassword()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("second_service", second.appRole(), "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_app_role_works_on_the_owners_tables_and_makes_none() throws SQLException {
        ServiceDatabaseAccess database = server.createServiceDatabase("third_service");

        try (Connection owner = connect("third_service", database.ownerRole(), database.ownerPassword())) {
            run(owner, "create table if not exists note (id bigint generated always as identity, text text)");
        }
        try (Connection app = connect("third_service", database.appRole(), database.appPassword())) {
            run(app, "insert into note (text) values ('one')");
            assertThatThrownBy(() -> run(app, "create table other (id bigint)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void after_kill_it_comes_back_on_the_same_port_with_what_was_committed() throws SQLException {
        PostgresServer mortal = PostgresServer.start(SharedServers.temporaryFolder("mortal"), 0);
        ServiceDatabaseAccess database = mortal.createServiceDatabase("durable");
        try (Connection owner = owner(mortal, database)) {
            run(owner, "create table kept (id int)");
            run(owner, "insert into kept values (7)");
        }

        mortal.kill();
        assertThat(mortal.isRunning()).isFalse();
        mortal.start();

        try (Connection owner = owner(mortal, database);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select id from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
        mortal.stop();
        assertThat(mortal.isRunning()).isFalse();
        FolderRemoval.of(mortal.folder());
    }

    private static Connection owner(PostgresServer server, ServiceDatabaseAccess database) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(database.name()), database.ownerRole(), database.ownerPassword());
    }

    private Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), role, password);
    }

    private String setting(String name) throws SQLException {
        try (Connection admin = server.admin("postgres");
                Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("show " + name)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.execute(sql)).isFalse();
        }
    }
}
