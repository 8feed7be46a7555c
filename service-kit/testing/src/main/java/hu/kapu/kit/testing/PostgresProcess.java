package hu.kapu.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs; as root in a user namespace of their own, because PostgreSQL refuses to run as root. The
 * server ends with the pipe to its standard input, so it does not outlive a killed JVM.
 */
final class PostgresProcess {
    private static final String GUARD = """
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            (while read -r line <&3; do :; done; kill -INT $server) &
            guard=$!
            wait $server
            kill $guard
            """;
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "password_encryption=scram-sha-256",
            "dynamic_shared_memory_type=mmap",
            "shared_buffers=64MB",
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC");

    private PostgresProcess() {}

    static void initialise(Path data, String admin, Path passwordFile) {
        List<String> command = program("initdb");
        command.addAll(List.of("-D", data.toString(), "-U", admin, "--pwfile=" + passwordFile, "-A", "scram-sha-256"));
        command.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        Path log = data.resolveSibling("initdb.log");
        try {
            Process initdb = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (initdb.waitFor() != 0) {
                throw new IllegalStateException("initdb failed: " + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Process serve(Path data, int port) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "postgres-guard"));
        command.addAll(program("postgres"));
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : SETTINGS) {
            command.addAll(List.of("-c", setting));
        }
        try {
            return ChildProcess.keptAlive(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(
                            data.resolveSibling("postgres.log").toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> program(String name) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(PostgresBinaries.unpacked().resolve("bin").resolve(name).toString());
        return command;
    }
}
