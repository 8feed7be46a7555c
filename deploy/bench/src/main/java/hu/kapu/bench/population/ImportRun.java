package hu.kapu.bench.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One run of the command, watched from outside.
 *
 * @param exitCode 137 after a kill
 * @param cpu as it stood a moment before the end
 * @param peakKib the most memory it ever had resident
 * @param told the last line
 */
record ImportRun(int exitCode, Duration time, Duration cpu, long peakKib, String told) {
    private static final long LOOK_EVERY_MILLIS = 500;

    /** Watches it to its end, or kills it as kill −9 does as soon as it is to be killed. */
    static ImportRun watch(Process process, BooleanSupplier toBeKilled) {
        long begin = System.nanoTime();
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread reader = Thread.ofVirtual().start(() -> read(process, lines));
        Duration cpu = Duration.ZERO;
        long peak = 0;
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                cpu = process.info().totalCpuDuration().orElse(cpu);
                peak = Math.max(peak, peakKib(process.pid()));
                if (toBeKilled.getAsBoolean()) {
                    var _ = process.destroyForcibly();
                }
            }
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            reader.join();
            return new ImportRun(process.exitValue(), time, cpu, peak, lines.isEmpty() ? "" : lines.getLast());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while importing", e);
        }
    }

    static ImportRun watch(Process process) {
        return watch(process, () -> false);
    }

    double seconds() {
        return time.toMillis() / 1000.0;
    }

    private static void read(Process process, List<String> lines) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("its output broke off");
        }
    }

    private static long peakKib(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
