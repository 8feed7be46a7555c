package hu.kapu.bench;

import hu.kapu.bench.enumeration.EnumerationBenchmark;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code ./kapu bench NAME [SAMPLES]}: runs one benchmark and ends with 0 when it holds what it has to hold. */
public final class Bench {
    private static final int SAMPLES = 1_000;
    private static final int MISUSED = 2;

    private Bench() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    private static int run(String[] arguments, PrintStream out) {
        if (arguments.length == 0 || arguments.length > 2 || !arguments[0].equals("enumeration")) {
            out.println("There is one benchmark: enumeration [SAMPLES].");
            return MISUSED;
        }
        int samples = arguments.length == 2 ? Integer.parseInt(arguments[1]) : SAMPLES;
        Path home = Path.of(System.getProperty("kapu.home")).toAbsolutePath().normalize();
        return new EnumerationBenchmark(home, out::println).measureAndReport(samples) ? 0 : 1;
    }
}
