package hu.kapu.identity.population;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the operator asks for.
 *
 * @param report the folder for it, or none
 */
record ImportArguments(Path file, Optional<Path> report, int threads) {
    private static final int MOST_THREADS = 256;

    /** Empty when it cannot be understood. */
    static Optional<ImportArguments> parse(List<String> arguments) {
        Deque<String> words = new ArrayDeque<>(arguments);
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            return Optional.empty();
        }
        Path file = Path.of(words.pop());
        Optional<Path> report = Optional.empty();
        int threads = Runtime.getRuntime().availableProcessors();
        while (words.size() > 1) {
            String option = words.pop();
            String value = words.pop();
            switch (option) {
                case "--report" -> report = Optional.of(Path.of(value));
                case "--threads" -> threads = number(value);
                default -> {
                    return Optional.empty();
                }
            }
        }
        boolean understood = words.isEmpty() && threads >= 1 && threads <= MOST_THREADS;
        return understood ? Optional.of(new ImportArguments(file, report, threads)) : Optional.empty();
    }

    ImportReport openReport(PrintStream console) throws IOException {
        return report.isPresent() ? ImportReport.in(report.get(), console) : ImportReport.onTheConsole(console);
    }

    /** 0 when it is none. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
