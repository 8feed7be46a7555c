package hu.kapu.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL with durable settings and password authentication on a folder and port of the caller's choice. The
 * object is a handle: two with the same folder speak of the same server. Data stay when it stops.
 */
public final class PostgresServer implements StoppableServer {
    private static final String ADMIN = "kapu_admin";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts on the folder, which is set up when it is empty; port 0 takes a free one. */
    public static PostgresServer start(Path folder, int port) {
        PostgresServer server = new PostgresServer(folder, port == 0 ? Waiting.freePort() : port);
        server.initialise();
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "postgres-stop"));
        return server;
    }

    /** The one server that all tests of this JVM share, in a temporary folder. */
    public static PostgresServer shared() {
        return SharedServers.folderAndPort(
                "postgres", folder -> start(folder, 0).port(), PostgresServer::new);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public int port() {
        return port;
    }

    public String adminUser() {
        return ADMIN;
    }

    /** Generated with the data folder. */
    public String adminPassword() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection of the administrator, for the arrangements and checks of a test. */
    public Connection admin(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), ADMIN, adminPassword());
    }

    /** The database and its two roles with generated passwords, which stay the same when called again. */
    public ServiceDatabaseAccess createServiceDatabase(String name) {
        return createServiceDatabase(name, keptPassword(name + "_owner"), keptPassword(name + "_app"));
    }

    /** As {@link #createServiceDatabase(String)} with passwords of the caller's choice. */
    public ServiceDatabaseAccess createServiceDatabase(String name, String ownerPassword, String appPassword) {
        new ServiceDatabaseSetup(this::admin).create(name, ownerPassword, appPassword);
        return new ServiceDatabaseAccess("127.0.0.1", port, name, ownerPassword, appPassword);
    }

    @Override
    public boolean isRunning() {
        return postmaster().isPresent() && answers();
    }

    @Override
    public void start() {
        Waiting.until("PostgreSQL on port " + port, PATIENCE, this::startedOrTriedAgain);
    }

    @Override
    public void kill() {
        postmaster().ifPresent(process -> {
            List<ProcessHandle> backends = process.children().toList();
            ChildProcess.end(process);
            backends.forEach(backend ->
                    Waiting.until("the end of backend " + backend.pid(), PATIENCE, () -> !backend.isAlive()));
        });
    }

    @Override
    public void stop() {
        Optional<ProcessHandle> process = postmaster();
        process.ifPresent(server -> ChildProcess.signal(server, "INT"));
        process.ifPresent(server -> Waiting.until("the end of PostgreSQL", PATIENCE, () -> !server.isAlive()));
    }

    @Override
    public void pause() {
        postmaster().ifPresent(server -> {
            ChildProcess.signal(server, "STOP");
            server.children().forEach(backend -> ChildProcess.signal(backend, "STOP"));
        });
    }

    @Override
    public void resume() {
        postmaster().ifPresent(server -> {
            server.children().forEach(backend -> ChildProcess.signal(backend, "CONT"));
            ChildProcess.signal(server, "CONT");
        });
    }

    private boolean startedOrTriedAgain() {
        if (answers()) {
            return true;
        }
        if (postmaster().isEmpty()) {
            Process guard = PostgresProcess.serve(data(), port);
            Waiting.until("a sign of life of PostgreSQL", PATIENCE, () -> answers() || !guard.isAlive());
        }
        return answers();
    }

    private boolean answers() {
        if (!Waiting.listens(port)) {
            return false;
        }
        try (Connection connection = admin("postgres");
                Statement statement = connection.createStatement();
                ResultSet one = statement.executeQuery("select 1")) {
            return one.next();
        } catch (SQLException e) {
            return false;
        }
    }

    private void initialise() {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(passwordFile(), Passwords.generate());
            PostgresProcess.initialise(data(), ADMIN, passwordFile());
            Files.writeString(data().resolve("pg_hba.conf"), """
                    # Every connection proves a password; there are no sockets and no trusted hosts.
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            String pid = Files.readAllLines(data().resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(this::isOurs);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().orElse("").contains(data().toString());
    }

    private String keptPassword(String role) {
        Path file = folder.resolve(role + "-password");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, Passwords.generate());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path passwordFile() {
        return folder.resolve("admin-password");
    }
}
