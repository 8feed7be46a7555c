package hu.kapu.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hu.kapu.kit.testing.KafkaServer;
import hu.kapu.kit.testing.MailServer;
import hu.kapu.kit.testing.PostgresServer;
import hu.kapu.local.Ports;
import hu.kapu.local.Program;
import hu.kapu.local.citizens.Citizen;
import hu.kapu.local.citizens.CitizenOffice;
import hu.kapu.local.citizens.NewCitizen;
import hu.kapu.local.inbox.MailArchive;
import hu.kapu.local.process.Readiness;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The built images, run by Podman from the single-node overlay, with PostgreSQL, Kafka and SMTP beside them. */
class PodmanTest {
    private static final Path OVERLAY = Path.of(
            System.getProperty("kapu.k8s", Repository.HOME.resolve("k8s").toString()), "overlays/single-node");
    private static final Path TARGET = Repository.IMAGES.resolve("target");
    private static final Path FOLDER = TARGET.resolve("podman");
    private static final Path KEYS = FOLDER.resolve("kapu");
    private static final List<String> IMAGES =
            List.of("setup", "identity-service", "second-factor-service", "notification-service", "gateway");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Ports PORTS = Ports.free();
    private static Podman podman;
    private static PostgresServer postgres;
    private static KafkaServer kafka;
    private static MailServer mail;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Podman.isInstalled("podman"), "Podman is not installed: apt-get install podman runc");
        assumeTrue(Podman.isInstalled("kubectl"), "kubectl is not installed, which renders the overlay");
        assumeTrue(Files.exists(OVERLAY), "there is no overlay " + OVERLAY);
        assumeTrue(Files.exists(TARGET.resolve("digests.txt")), "the images are not built: ./kapu images builds them");
        wipe(FOLDER);
        writable(KEYS);
        podman = Podman.in(FOLDER);
        SingleNode node = SingleNode.rendered(OVERLAY);
        for (String image : IMAGES) {
            String _ = podman.run(
                    "load", "-q", "-i", TARGET.resolve(image + ".tar").toString());
        }
        postgres = PostgresServer.start(FOLDER.resolve("postgres"), PORTS.postgres());
        kafka = KafkaServer.start(FOLDER.resolve("kafka"), PORTS.kafka());
        mail = MailServer.start(PORTS.smtp());
        setUp(node);
        for (Program service : Program.SERVICES) {
            play(node, service);
        }
        for (Program service : Program.SERVICES) {
            assertThat(Readiness.await(PORTS.readinessOf(service), () -> isRunning(service), PATIENCE))
                    .as(() -> service + ": "
                            + podman.tryTo("logs", containerOf(service)).output())
                    .isTrue();
        }
    }

    @AfterAll
    static void stop() {
        if (podman != null) {
            for (Program service : Program.SERVICES) {
                var _ = podman.tryTo("kube", "down", deploymentOf(service).toString());
            }
        }
        if (mail != null) {
            mail.close();
            kafka.close();
            postgres.close();
        }
    }

    @Test
    void no_container_is_root_or_has_a_capability_or_can_write_to_its_image() {
        for (Program service : Program.SERVICES) {
            String container = containerOf(service);

            assertThat(podman.run("inspect", "-f", "{{.Config.User}}", container))
                    .startsWith("10001");
            assertThat(podman.run("inspect", "-f", "{{.HostConfig.ReadonlyRootfs}}", container))
                    .isEqualTo("true");
            assertThat(podman.run("inspect", "-f", "{{.EffectiveCaps}}", container))
                    .isEqualTo("[]");
        }
    }

    @Test
    void the_archives_have_the_digests_that_the_build_has_told() throws IOException {
        assertThat(Files.readAllLines(TARGET.resolve("digests.txt")))
                .filteredOn(line -> !line.contains("sample-portal"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    String[] image = line.split("@", 2);
                    assertThat(podman.run("inspect", "-f", "{{.Digest}}", image[0]))
                            .isEqualTo(image[1]);
                });
    }

    @Test
    void the_health_check_of_the_compose_file_works_in_every_service() {
        for (Program service : Program.SERVICES) {
            Integer port = PORTS.management().get(service);

            String _ = podman.run(
                    "exec",
                    "--env=JAVA_TOOL_OPTIONS=",
                    containerOf(service),
                    "/opt/java/bin/java",
                    "-Xint",
                    "-cp",
                    "/opt/health",
                    "hu.kapu.images.health.Healthcheck",
                    String.valueOf(port),
                    "/q/health/ready");
        }
    }

    @Test
    void a_citizen_is_registered_gets_a_letter_logs_in_and_enrols() throws Exception {
        try (MailArchive mails = MailArchive.start(FOLDER.resolve("mail"), mail::mails)) {
            CitizenOffice office = new CitizenOffice(
                    "http://127.0.0.1:" + PORTS.of(Program.IDENTITY),
                    "http://127.0.0.1:" + PORTS.of(Program.SECOND_FACTOR),
                    KEYS.resolve("all"),
                    mails);

            Citizen citizen = office.withUgyfelkapuPlus(
                    new NewCitizen("Kerekes", "Zsófia", "kerekes.zsofia", "300001AA"), "nyolc-fekete-sas-az-égen");

            assertThat(citizen.secret()).isPresent();
        }
    }

    /** As compose.yaml does it: keys first, then PostgreSQL knows its administrator, then the databases. */
    private static void setUp(SingleNode node) throws Exception {
        setup(node, "hu.kapu.local.SecretsCommand", "/kapu");
        String password = Files.readString(KEYS.resolve("postgres/administrator-password"));
        try (Connection admin = postgres.admin("postgres");
                Statement statement = admin.createStatement()) {
            var _ = statement.execute("create role postgres superuser login password '" + password + "'");
        }
        setup(node, "hu.kapu.local.DatabasesCommand", "/kapu", "127.0.0.1:" + PORTS.postgres());
    }

    private static void setup(SingleNode node, String command, String... words) {
        String image = node.imageOf("gateway").replace("/gateway:", "/setup:");
        List<String> run = new ArrayList<>(
                List.of("run", "--rm", "--read-only", "--cap-drop=all", "-v", KEYS + ":/kapu", image, command));
        run.addAll(List.of(words));
        String _ = podman.run(run.toArray(String[]::new));
    }

    private static void play(SingleNode node, Program service) throws IOException {
        Path own = writable(FOLDER.resolve(service.label()));
        Map<String, Path> folders = new TreeMap<>();
        folders.put("tmp", writable(own.resolve("tmp")));
        folders.put("keys", KEYS.resolve(service.label()));
        folders.put("portals", KEYS.resolve("gateway/portals"));
        var place = new SingleNode.Place(
                settingsOf(service), passwordsOf(service), folders, writable(own.resolve("empty")));
        Path file = node.write(service.label(), place, deploymentOf(service));
        String _ = podman.run("kube", "play", file.toString());
    }

    private static Map<String, String> settingsOf(Program service) {
        return Map.ofEntries(
                // A cache that does not fit ends the program instead of making it slow.
                Map.entry("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on"),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(PORTS.of(service))),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry(
                        "QUARKUS_MANAGEMENT_PORT",
                        String.valueOf(PORTS.management().get(service))),
                Map.entry("KAPU_DATABASE_HOST", "127.0.0.1"),
                Map.entry("KAPU_DATABASE_PORT", String.valueOf(PORTS.postgres())),
                Map.entry("KAPU_KAFKA_BOOTSTRAP", "127.0.0.1:" + PORTS.kafka()),
                Map.entry("KAPU_SMTP_HOST", "127.0.0.1"),
                Map.entry("KAPU_SMTP_PORT", String.valueOf(PORTS.smtp())),
                Map.entry("QUARKUS_REST_CLIENT_IDENTITY_URL", "http://127.0.0.1:" + PORTS.of(Program.IDENTITY)),
                Map.entry(
                        "QUARKUS_REST_CLIENT_SECOND_FACTOR_URL",
                        "http://127.0.0.1:" + PORTS.of(Program.SECOND_FACTOR)));
    }

    private static Map<String, String> passwordsOf(Program service) throws IOException {
        Properties settings = new Properties();
        try (Reader reader =
                Files.newBufferedReader(KEYS.resolve(service.label()).resolve("settings.properties"))) {
            settings.load(reader);
        }
        return Map.of(
                "KAPU_DATABASE_APP_PASSWORD", settings.getProperty("kapu.database.app-password"),
                "KAPU_DATABASE_OWNER_PASSWORD", settings.getProperty("kapu.database.owner-password"));
    }

    private static boolean isRunning(Program service) {
        return podman.tryTo("inspect", "-f", "{{.State.Running}}", containerOf(service))
                .output()
                .startsWith("true");
    }

    private static Path deploymentOf(Program service) {
        return FOLDER.resolve(service.label()).resolve("deployment.yaml");
    }

    /** Podman calls a Deployment's container {@code NAME-pod-0-service}, newer versions {@code NAME-pod-service}. */
    private static String containerOf(Program service) {
        return podman.lines("ps", "-a", "--format", "{{.Names}}")
                .filter(name -> name.matches(service.label() + "-pod(-0)?-service"))
                .findFirst()
                .orElseThrow();
    }

    private static Path writable(Path folder) throws IOException {
        return Files.setPosixFilePermissions(
                Files.createDirectories(folder), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static void wipe(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
