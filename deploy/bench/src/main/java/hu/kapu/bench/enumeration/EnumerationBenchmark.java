package hu.kapu.bench.enumeration;

import hu.kapu.local.Folders;
import hu.kapu.local.Ports;
import hu.kapu.local.Program;
import hu.kapu.local.Suite;
import hu.kapu.local.SuiteOptions;
import hu.kapu.local.citizens.CallerKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Whether an answer gives away who has an account (security.md: same answer and same time). Every door is asked about
 * people who exist and people who do not, in turn, each person once.
 */
public final class EnumerationBenchmark {
    private static final String WRONG_PASSWORD = "ez a jelszó senkié sem volt";
    private static final String WRONG_CODE = "7KQ2-M9XT";

    private final Path home;
    private final Consumer<String> say;

    public EnumerationBenchmark(Path home, Consumer<String> say) {
        this.home = home;
        this.say = say;
    }

    /** Measures, writes {@code docs/benchmarks/enumeration.md}, and says whether every door keeps silent. */
    public boolean measureAndReport(int samples) {
        List<Comparison> comparisons = measure(samples, samples / 20);
        new Report(comparisons, samples).write(home.resolve("docs/benchmarks/enumeration.md"));
        return comparisons.stream().allMatch(door -> door.tellsTheSame() && door.takesTheSameTime());
    }

    List<Comparison> measure(int samples, int warmUp) {
        Folders folders = Folders.below(home, home.resolve("deploy/bench/target/suite"));
        int people = samples + warmUp;
        folders.wipe();
        say.accept("Starting the suite …");
        List<Comparison> comparisons = new ArrayList<>();
        try (Suite suite = Suite.start(SuiteOptions.of(folders, Ports.free(), say))) {
            say.accept("Registering " + 2 * people + " people …");
            new Population(suite).settle(2 * people);
            Interleaved interleaved = new Interleaved(warmUp, samples);
            for (Door door : doors(suite, people)) {
                Comparison comparison = interleaved.compare(door);
                comparisons.add(comparison);
                say.accept(Report.line(comparison));
            }
        }
        return comparisons;
    }

    /** The forgotten-password page is asked about other people than identity, whose mail budget would be touched twice. */
    private static List<Door> doors(Suite suite, int people) {
        CallerKey key = suite.callerOf(Program.IDENTITY);
        String identity = "http://127.0.0.1:" + suite.ports().of(Program.IDENTITY);
        String gateway = suite.ports().gatewayUrl();
        return List.of(
                new ServiceDoor(
                        "user name, at identity's password check",
                        identity + "/password-checks",
                        key,
                        EnumerationBenchmark::wrongPassword),
                new PageDoor(
                        "user name, on the password page",
                        gateway,
                        "/ugyfelkapu/belepes",
                        EnumerationBenchmark::wrongPassword),
                new ServiceDoor(
                        "address, at identity's recovery request",
                        identity + "/recoveries",
                        key,
                        EnumerationBenchmark::forgotten),
                new PageDoor(
                        "address, on the forgotten-password page",
                        gateway,
                        "/ugyfelkapu/elfelejtett-jelszo",
                        somebody -> forgotten(somebody.further(people))),
                new ServiceDoor(
                        "document, at identity's home registration",
                        identity + "/home-registrations",
                        key,
                        somebody -> registration(somebody, "password")),
                new PageDoor(
                        "document, on the registration page",
                        gateway,
                        "/ugyfelkapu/regisztracio/adatok",
                        somebody -> registration(somebody, "newPassword")));
    }

    private static Map<String, String> wrongPassword(Somebody somebody) {
        return Map.of("userName", somebody.userName(), "password", WRONG_PASSWORD);
    }

    private static Map<String, String> forgotten(Somebody somebody) {
        return Map.of("userName", somebody.userName(), "email", somebody.email());
    }

    private static Map<String, String> registration(Somebody somebody, String passwordField) {
        return Map.of(
                "documentNumber",
                somebody.documentNumber(),
                "registrationCode",
                WRONG_CODE,
                "userName",
                "uj." + somebody.number() + ".jelentkezo",
                passwordField,
                WRONG_PASSWORD,
                "email",
                "uj." + somebody.number() + "@example.hu",
                "language",
                "hu");
    }
}
