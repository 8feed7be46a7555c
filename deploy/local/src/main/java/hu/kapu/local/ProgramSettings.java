package hu.kapu.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What each program is told about this suite, as one properties file, so that no password stands on a command line.
 */
final class ProgramSettings {
    /** Above the environment (300), so that a stray variable of the developer changes nothing. */
    private static final String ABOVE_ENVIRONMENT = "350";

    private static final String LOOPBACK = "127.0.0.1";

    /** Who is told of a frozen account; the letters wait in the inbox. */
    private static final String OPERATOR_ADDRESS = "uzemeltetes@kapu.example";

    /** Whoever tries out the end of an account does not wait for it; one query that finds nobody costs little. */
    private static final String CLOSINGS_ARE_LOOKED_FOR_EVERY = "2S";

    private final Ports ports;
    private final Secrets secrets;
    private final CalendarShift calendar;
    private final Folders folders;
    private final boolean sandbox;

    ProgramSettings(Ports ports, Secrets secrets, CalendarShift calendar, Folders folders, boolean sandbox) {
        this.ports = ports;
        this.secrets = secrets;
        this.calendar = calendar;
        this.folders = folders;
        this.sandbox = sandbox;
    }

    void write(Program program, Map<String, String> database, Path file) {
        Map<String, String> settings = new TreeMap<>(database);
        settings.put("config_ordinal", ABOVE_ENVIRONMENT);
        settings.put("quarkus.http.host", LOOPBACK);
        settings.put("quarkus.http.port", Integer.toString(ports.of(program)));
        if (program == Program.GATEWAY && sandbox) {
            settings.putAll(ofSandbox());
        }
        if (Program.SERVICES.contains(program)) {
            settings.putAll(ofEveryService(program));
        }
        settings.putAll(
                switch (program) {
                    case IDENTITY -> ofIdentity();
                    case SECOND_FACTOR -> Map.of();
                    case NOTIFICATION -> ofNotification();
                    case GATEWAY -> ofGateway();
                    case SAMPLE_PORTAL -> ofSamplePortal();
                });
        store(settings, file);
    }

    private Map<String, String> ofEveryService(Program service) {
        String kafka = LOOPBACK + ":" + ports.kafka();
        return Map.of(
                "kapu.service",
                service.label(),
                "kapu.environment",
                "development",
                "kapu.secrets-dir",
                secrets.of(service).toString(),
                "kapu.kafka.bootstrap",
                kafka,
                "kafka.bootstrap.servers",
                kafka,
                "quarkus.management.host",
                LOOPBACK,
                "quarkus.management.port",
                Integer.toString(ports.management().getOrDefault(service, 0)));
    }

    private Map<String, String> ofIdentity() {
        return Map.of(
                "kapu.history.checkpoint-folder",
                folders.checkpoints().toString(),
                "kapu.alarm.operator-address",
                OPERATOR_ADDRESS,
                "kapu.closing.look-every",
                CLOSINGS_ARE_LOOKED_FOR_EVERY);
    }

    private Map<String, String> ofNotification() {
        return Map.of("kapu.smtp.host", LOOPBACK, "kapu.smtp.port", Integer.toString(ports.smtp()));
    }

    private Map<String, String> ofGateway() {
        return Map.ofEntries(
                Map.entry("kapu.calendar.offset", calendar.offset().toString()),
                Map.entry("kapu.oidc.issuer", ports.gatewayUrl()),
                Map.entry("quarkus.rest-client.identity.url", "http://127.0.0.1:" + ports.of(Program.IDENTITY)),
                Map.entry(
                        "quarkus.rest-client.second-factor.url", "http://127.0.0.1:" + ports.of(Program.SECOND_FACTOR)),
                Map.entry("kapu.portal.directory", folders.portals().toString()));
    }

    private Map<String, String> ofSandbox() {
        return Map.of(
                "kapu.sandbox.enabled",
                "true",
                "kapu.sandbox.citizens",
                folders.sandboxCitizens().toString(),
                "kapu.sandbox.inbox",
                ports.inboxUrl());
    }

    private Map<String, String> ofSamplePortal() {
        return Map.of(
                "quarkus.oidc.auth-server-url", ports.gatewayUrl(),
                "quarkus.oidc.client-id", SamplePortalDocument.CLIENT_ID,
                "quarkus.oidc.credentials.secret", secrets.portalClientSecret());
    }

    private static void store(Map<String, String> settings, Path file) {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Written by the launcher at every start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
