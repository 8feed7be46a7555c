package hu.kapu.gateway.scope;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The clients of operators, held in memory. The gateway does not start with a document it cannot read; when one becomes
 * unreadable later, all clients stay as they were.
 */
@Startup
@ApplicationScoped
public class OperatorClients {
    private static final Logger LOG = Logger.getLogger(OperatorClients.class);

    private final Optional<Path> folder;
    private volatile Map<String, OperatorClient> clients;

    OperatorClients(ApiConfiguration configuration) {
        this.folder = configuration.clientsDirectory();
        this.clients = read();
    }

    public Optional<OperatorClient> byId(String clientId) {
        return Optional.ofNullable(clients.get(clientId));
    }

    @Scheduled(every = "30s", delayed = "30s", identity = "operator-clients")
    void readAgain() {
        try {
            clients = read();
        } catch (UncheckedIOException | IllegalArgumentException e) {
            LOG.errorf("The clients of the REST API stay as they were: %s", e.getMessage());
        }
    }

    private Map<String, OperatorClient> read() {
        return folder.map(OperatorClients::read).orElse(Map.of());
    }

    private static Map<String, OperatorClient> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .map(OperatorClients::client)
                    .collect(Collectors.toUnmodifiableMap(OperatorClient::clientId, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        } catch (IllegalStateException twice) {
            throw new IllegalArgumentException("two documents in " + folder + " have one clientId", twice);
        }
    }

    private static OperatorClient client(Path file) {
        try {
            return OperatorClientReader.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
