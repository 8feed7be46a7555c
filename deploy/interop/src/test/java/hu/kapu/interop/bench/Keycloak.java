package hu.kapu.interop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Keycloak in development mode with the realm of the examples. */
public final class Keycloak implements AutoCloseable {
    public static final String PORTAL = "portal-behind-keycloak";
    public static final String PORTAL_SECRET = "a-secret-between-keycloak-and-its-portal";

    /** An address that nobody serves; the story reads the answer from it. */
    private static final String PORTAL_ADDRESS = "http://portal-behind-keycloak.localhost:9";

    private final Program program;
    private final String issuer;

    private Keycloak(Program program, String issuer) {
        this.program = program;
        this.issuer = issuer;
    }

    /** Left out where {@code ./kapu interop} has not unpacked it into {@code target/keycloak}. */
    public static Keycloak start(Bench bench, RegisteredPortal broker) {
        Path folder = Path.of("target/keycloak").toAbsolutePath();
        Tools.needFile(folder.resolve("bin/kc.sh"), "Keycloak is not unpacked; ./kapu interop does it");
        putRealm(bench.example("keycloak/portals-realm.json"), folder.resolve("data/import"));
        Map<String, String> environment = new HashMap<>(broker.environment(bench.issuer()));
        environment.put("PORTAL_ADDRESS", PORTAL_ADDRESS);
        environment.put("PORTAL_CLIENT_SECRET", PORTAL_SECRET);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        List<String> command = List.of(
                "bin/kc.sh", "start-dev", "--http-host=127.0.0.1", "--http-port=" + broker.port(), "--import-realm");
        Program program = bench.run("keycloak", environment, folder, command).listeningAt(broker.port());
        return new Keycloak(program, broker.address() + "/realms/portals");
    }

    public String issuer() {
        return issuer;
    }

    /** Where Keycloak's own portal is told of the sign-in. */
    public String portalCallback() {
        return PORTAL_ADDRESS + "/callback";
    }

    public String said() {
        return program.said();
    }

    @Override
    public void close() {
        program.close();
    }

    private static void putRealm(Path realm, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.copy(realm, folder.resolve("portals-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
