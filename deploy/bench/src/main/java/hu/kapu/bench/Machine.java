package hu.kapu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the numbers were measured on; a number without it says nothing. */
public final class Machine {
    private static final double KIB_PER_GIB = 1024 * 1024.0;

    private Machine() {}

    /** One sentence. */
    public static String facts() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GiB memory, %s %s, Java %s, load average %.1f at the end",
                Runtime.getRuntime().availableProcessors(),
                valueOf("/proc/cpuinfo", "model name"),
                kib("MemTotal") / KIB_PER_GIB,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double kib(String name) {
        String digits = valueOf("/proc/meminfo", name).replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Double.parseDouble(digits);
    }

    private static String valueOf(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("not told");
        } catch (IOException e) {
            return "not told";
        }
    }
}
