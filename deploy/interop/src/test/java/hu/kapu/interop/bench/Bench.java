package hu.kapu.interop.bench;

import hu.kapu.local.Folders;
import hu.kapu.local.Ports;
import hu.kapu.local.Suite;
import hu.kapu.local.SuiteOptions;
import hu.kapu.local.citizens.Citizen;
import hu.kapu.local.citizens.NewCitizen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;

/** The suite with a portal registered for each client, and citizens to sign in. */
public final class Bench implements AutoCloseable {
    private static final String PASSWORD = "lila-hegy-nyolc-lapát-vadkan";

    private final Suite suite;
    private final Path home;
    private final List<RegisteredPortal> portals;
    private final AtomicInteger citizens = new AtomicInteger();

    private Bench(Suite suite, Path home, List<RegisteredPortal> portals) {
        this.suite = suite;
        this.home = home;
        this.portals = portals;
    }

    static Bench start() {
        Path home = Path.of(System.getProperty("kapu.home")).toAbsolutePath().normalize();
        Folders folders = Folders.below(home, Path.of("target/suite").toAbsolutePath());
        folders.wipe();
        Path examples = home.resolve("deploy/interop/examples");
        List<RegisteredPortal> portals = List.of(
                RegisteredPortal.of("nimbus", examples.resolve("node")),
                RegisteredPortal.of("openid-client", examples.resolve("node")),
                RegisteredPortal.of("oauth4webapi", examples.resolve("node")),
                RegisteredPortal.of("spring-boot", examples.resolve("spring-boot")),
                RegisteredPortal.of("pac4j", examples.resolve("pac4j")),
                RegisteredPortal.of("apache", examples.resolve("apache")),
                RegisteredPortal.of("keycloak", examples.resolve("keycloak")));
        portals.forEach(portal -> portal.register(folders.run().resolve("portals")));
        SuiteOptions options =
                SuiteOptions.of(folders, Ports.free(), Bench::say).asSandbox();
        return new Bench(Suite.start(options), home, portals);
    }

    public String issuer() {
        return suite.ports().gatewayUrl();
    }

    /** The address of the sample portal, which is built on quarkus-oidc. */
    public String samplePortal() {
        return suite.ports().portalUrl();
    }

    public RegisteredPortal portal(String id) {
        return portals.stream()
                .filter(portal -> portal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    public SandboxApi sandbox() {
        return new SandboxApi(issuer());
    }

    /** Makes the citizens of the sandbox and lets the gateway publish them. */
    public void publishCitizens() {
        List<Citizen> _ = suite.sandboxCitizens().settle();
    }

    /** A file of {@code deploy/interop/examples}, as it stands in the guide for portals. */
    public Path example(String path) {
        return home.resolve("deploy/interop/examples").resolve(path);
    }

    /** Somebody with Ügyfélkapu+ whose app's present code has not been used. */
    public Citizen citizen() {
        int number = citizens.incrementAndGet();
        NewCitizen somebody = new NewCitizen("Próba", "Panna", "proba.panna" + number, "3%05dAB".formatted(number));
        return suite.citizens().withUgyfelkapuPlus(somebody, PASSWORD);
    }

    /** Starts a program of somebody else's; the bench does not end it. */
    public Program run(String name, Map<String, String> environment, Path folder, List<String> command) {
        return Program.start(name, environment, folder, command);
    }

    @Override
    public void close() {
        suite.close();
    }

    @SuppressWarnings("SystemOut")
    private static void say(String text) {
        System.out.println(text);
    }
}
