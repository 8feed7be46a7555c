package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/conformance.md} names for each module of the certification a test that exists. */
class ConformanceDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/conformance.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|.*$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void every_module_has_a_test_of_ours() throws IOException {
        List<MatchResult> rows =
                ROW.matcher(Files.readString(DOCUMENT)).results().toList();

        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(rows)
                .allSatisfy(row -> assertThat(TEST.matcher(row.group()).find())
                        .as(row.group(1))
                        .isTrue());
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        for (MatchResult test :
                TEST.matcher(Files.readString(DOCUMENT)).results().toList()) {
            assertThat(source(test.group(1))).as(test.group()).containsPattern("\\bvoid\\s+" + test.group(2) + "\\(");
        }
    }

    private static String source(String className) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path found = files.filter(file -> file.endsWith(className + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no test " + className));
            return Files.readString(found);
        }
    }
}
