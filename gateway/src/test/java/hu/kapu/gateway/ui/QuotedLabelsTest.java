package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What help, pages and letters quote as a button, a link or a page of ours is called exactly so in that language. */
class QuotedLabelsTest {

    private static final Pattern QUOTED = Pattern.compile("[„“\"]([^„“”\"]+)[”\"]");
    /** What the phone's settings and the authenticator apps call things. */
    private static final Set<String> OF_OTHER_APPS = Set.of("Dátum és idő", "Date and time", "új fiók", "add account");

    @ParameterizedTest
    @EnumSource
    void areReallyThere(Language language) {
        Map<String, String> pages = MessageFiles.all(MessageFiles.PAGES, language);
        Set<String> labels = Set.copyOf(pages.values());

        quoted(language, pages)
                .forEach((label, where) -> assertThat(labels).as(where).contains(label));
    }

    @ParameterizedTest
    @EnumSource
    void areFoundInHelpInPagesAndInLetters(Language language) {
        Map<String, String> pages = MessageFiles.all(MessageFiles.PAGES, language);

        assertThat(quoted(language, pages).values())
                .anyMatch(where -> where.startsWith("help"))
                .anyMatch(where -> where.startsWith("page"))
                .anyMatch(where -> where.startsWith("letter"));
    }

    /** Each quoted label with a text in which it stands. */
    private static Map<String, String> quoted(Language language, Map<String, String> pages) {
        Map<String, String> quoted = new TreeMap<>();
        for (Information each : Information.values()) {
            collect("help " + each, text(each.in(language)), quoted);
        }
        pages.forEach((key, text) -> collect("page " + key, text, quoted));
        MessageFiles.all(MessageFiles.LETTERS, language).forEach((key, text) -> collect("letter " + key, text, quoted));
        return quoted;
    }

    private static void collect(String where, String text, Map<String, String> quoted) {
        QUOTED.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(label -> !OF_OTHER_APPS.contains(label))
                .forEach(label -> quoted.putIfAbsent(label, where));
    }

    private static String text(PlainText text) {
        return text.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .collect(Collectors.joining("\n", text.title() + "\n", ""));
    }
}
