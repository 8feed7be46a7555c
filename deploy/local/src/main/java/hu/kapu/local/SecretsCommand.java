package hu.kapu.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Makes the keys and passwords of a suite in containers, before anything else starts there. Every program gets a folder
 * of its own below the given one, so that each can be a volume that only this program mounts; {@code all} stays with
 * whoever sets the suite up. What is there already stays as it is.
 */
public final class SecretsCommand {
    /** What PostgreSQL's image is given as the file with its administrator's password. */
    static final String ADMINISTRATOR = "postgres/administrator-password";

    static final String ADMINISTRATOR_ROLE = "postgres";

    private final Path folder;
    private final Secrets secrets;

    SecretsCommand(Path folder) {
        this.folder = folder;
        this.secrets = Secrets.in(folder);
    }

    /** Expects the folder. */
    public static void main(String... words) {
        new SecretsCommand(Path.of(words[0])).write();
    }

    void write() {
        store(ADMINISTRATOR, secrets.password(ADMINISTRATOR_ROLE));
        for (Program service : Program.SERVICES) {
            Path own = secrets.of(service);
            store(own.resolve("settings.properties"), databaseOf(service));
        }
        store(
                folder.resolve(Program.SAMPLE_PORTAL.label()).resolve("settings.properties"),
                Map.of("quarkus.oidc.credentials.secret", secrets.portalClientSecret()));
        Path portals = folder.resolve(Program.GATEWAY.label()).resolve("portals");
        new SamplePortalDocument(Ports.standard(), secrets).write(portals);
    }

    private Map<String, String> databaseOf(Program service) {
        return Map.of(
                "kapu.database.owner-password", secrets.password(service.database() + "_owner"),
                "kapu.database.app-password", secrets.password(service.database() + "_app"));
    }

    private void store(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void store(Path file, Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, "Written when the suite was set up");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
