package hu.kapu.bench;

import hu.kapu.bench.enumeration.EnumerationBenchmark;
import hu.kapu.bench.population.ImportBenchmark;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code ./kapu bench NAME …}: runs one benchmark and ends with 0 when it holds what it has to hold. */
public final class Bench {
    private static final int SAMPLES = 1_000;
    private static final int ROWS = 1_000_000;
    private static final String FULL = "--full";
    private static final int MISUSED = 2;

    private Bench() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    private static int run(List<String> arguments, PrintStream out) {
        Path home = Path.of(System.getProperty("kapu.home")).toAbsolutePath().normalize();
        List<String> wishes = arguments.stream().skip(1).toList();
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "enumeration" ->
                exitCode(new EnumerationBenchmark(home, out::println).measureAndReport(number(wishes, SAMPLES)));
            case "import" ->
                exitCode(new ImportBenchmark(home, out::println)
                        .measureAndReport(number(wishes, ROWS), wishes.contains(FULL)));
            default -> {
                out.println("There are two benchmarks: enumeration [SAMPLES] and import [ROWS] [--full].");
                yield MISUSED;
            }
        };
    }

    /** The first word that is no option. */
    private static int number(List<String> wishes, int otherwise) {
        return wishes.stream()
                .filter(word -> !word.startsWith("--"))
                .findFirst()
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private static int exitCode(boolean holds) {
        return holds ? 0 : 1;
    }
}
