package hu.kapu.gateway.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code assets/govuk.css} is kept with the sources so that the build needs no style sheet tool; this test makes it
 * anew from the WebJar and the classes of our templates. After changing templates run it once with
 * {@code -Dkapu.stylesheet.update=true}.
 */
class StylesheetTest {

    private static final Path KEPT = Path.of("src/main/resources/assets/govuk.css");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern GOVUK_CLASS = Pattern.compile("govuk-[a-z0-9_-]+");

    @Test
    void holdsExactlyWhatTheTemplatesUseOfGovukFrontend() throws IOException {
        String made = new GovukStylesheet(usedClasses()).trimmed(source());

        if (Boolean.getBoolean("kapu.stylesheet.update")) {
            Files.writeString(KEPT, made);
        }

        assertThat(Files.readString(KEPT)).isEqualTo(made);
    }

    @Test
    void takesNeitherTheFontNorTheCrownNorTheOriginalColours() throws IOException {
        assertThat(Files.readString(KEPT))
                .doesNotContainIgnoringCase("GDS Transport")
                .doesNotContainIgnoringCase("crown")
                .doesNotContain("#1d70b8", "#00703c", "@font-face", "url(");
    }

    private static String source() throws IOException {
        String path = "/META-INF/resources/webjars/govuk-frontend/5.11.0/dist/govuk/govuk-frontend.min.css";
        try (InputStream in = StylesheetTest.class.getResourceAsStream(path)) {
            assertThat(in).as("the WebJar on the test class path").isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static Set<String> usedClasses() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                GOVUK_CLASS.matcher(Files.readString(file)).results().forEach(each -> used.add(each.group()));
            }
        }
        return used;
    }
}
