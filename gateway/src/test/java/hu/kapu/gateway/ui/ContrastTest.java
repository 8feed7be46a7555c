package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast of our named colours by the formula of WCAG 2.2, in light and in dark. */
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{3}|[0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, soft, 7",
        "muted, paper, 7",
        "muted, soft, 7",
        "link, paper, 7",
        "link, soft, 7",
        "link-hover, paper, 7",
        "link-visited, paper, 7",
        "error, paper, 4.5",
        "on-accent, accent, 4.5",
        "on-accent, accent-hover, 4.5",
        "on-accent, header, 7",
        "focus-ink, focus, 7",
        "tag-ink, tag, 7",
        "good-ink, good, 4.5",
        "bad-ink, bad, 4.5",
        "ink, soft-hover, 7",
        "accent, paper, 3",
        "line, paper, 3"
    })
    void isEnoughInLightAndDark(String front, String back, double least) throws IOException {
        String css = Files.readString(Path.of("src/main/resources/assets/kapu.css"));
        int dark = css.indexOf("prefers-color-scheme: dark");
        Map<String, String> colours = coloursIn(css.substring(0, dark));

        assertThat(contrast(colours, front, back)).as("light").isGreaterThanOrEqualTo(least);

        colours.putAll(coloursIn(css.substring(dark)));
        assertThat(contrast(colours, front, back)).as("dark").isGreaterThanOrEqualTo(least);
    }

    private static Map<String, String> coloursIn(String css) {
        Map<String, String> colours = new HashMap<>();
        COLOUR.matcher(css).results().forEach(each -> colours.put(each.group(1), each.group(2)));
        return colours;
    }

    private static double contrast(Map<String, String> colours, String front, String back) {
        double a = luminance(colours.getOrDefault(front, "")) + 0.05;
        double b = luminance(colours.getOrDefault(back, "")) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String hex) {
        String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        int rgb = Integer.parseInt(full, 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
