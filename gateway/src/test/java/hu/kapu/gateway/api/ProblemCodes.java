package hu.kapu.gateway.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The problem codes of the whole suite, read from where they are written: wherever the sources put a status, a code and a
 * sentence in a row, or a code and a sentence beside one status.
 */
final class ProblemCodes {
    private static final String CODE = "\"([a-z]+(?:-[a-z]+)*)\"";
    private static final String SENTENCE = "\"([A-Z][^\"]*(?:\"\\s*\\+\\s*\"[^\"]*)*)\"";
    private static final Pattern WITH_STATUS = Pattern.compile("([45]\\d\\d),\\s*" + CODE + ",\\s*" + SENTENCE);
    private static final Pattern WITHOUT_STATUS =
            Pattern.compile("\\(\\s*\"([a-z]+(?:-[a-z]+)+)\",\\s*" + SENTENCE + "\\s*\\)");
    private static final Pattern STATUS_OF_THE_FILE =
            Pattern.compile("Problem\\.of\\(\\s*([45]\\d\\d), code, detail\\)");
    private static final Pattern BY_STATUS = Pattern.compile("(?:case ([45]\\d\\d)|default) -> " + CODE);
    private static final String RULE = "422";

    private ProblemCodes() {}

    /** One code of one module. */
    record ProblemCode(String module, String status, String code, String sentence) implements Comparable<ProblemCode> {
        @Override
        public int compareTo(ProblemCode other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return String.join(" ", module, status, code, sentence);
        }
    }

    static List<ProblemCode> of(Path repository, String module) {
        TreeSet<ProblemCode> found = new TreeSet<>();
        for (String source : sources(repository.resolve(module).resolve("src/main/java"))) {
            found.addAll(in(module, source));
        }
        return List.copyOf(found);
    }

    private static List<ProblemCode> in(String module, String source) {
        List<ProblemCode> found = new ArrayList<>();
        WITH_STATUS
                .matcher(source)
                .results()
                .forEach(row -> found.add(new ProblemCode(module, row.group(1), row.group(2), joined(row.group(3)))));
        Matcher status = STATUS_OF_THE_FILE.matcher(source);
        String ofTheFile = status.find() ? status.group(1) : RULE;
        WITHOUT_STATUS
                .matcher(source)
                .results()
                .forEach(row -> found.add(new ProblemCode(module, ofTheFile, row.group(1), joined(row.group(2)))));
        if (source.contains("codeOf(status)")) {
            BY_STATUS.matcher(source).results().forEach(row -> found.add(byStatus(module, row)));
        }
        return found;
    }

    private static ProblemCode byStatus(String module, MatchResult row) {
        String status = row.group(1) == null ? "400" : row.group(1);
        return new ProblemCode(module, status, row.group(2), "As the HTTP status says.");
    }

    private static String joined(String sentence) {
        return sentence.replaceAll("\"\\s*\\+\\s*\"", "");
    }

    private static List<String> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(ProblemCodes::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
