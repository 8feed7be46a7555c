package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say everything, and nothing twice by mistake. */
class MessagesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)}");
    /** Names that are the same in both languages. */
    private static final List<String> NAMES =
            List.of("productName", "footerEmail", "contactEmail", "doorHeading", "homeState");

    @ParameterizedTest
    @MethodSource("bundles")
    void haveTheSameKeysAndParametersInBothLanguages(String bundle) {
        Map<String, String> hungarian = MessageFiles.of(MessageFiles.PAGES, bundle, Language.HU);
        Map<String, String> english = MessageFiles.of(MessageFiles.PAGES, bundle, Language.EN);

        assertThat(english.keySet()).isEqualTo(hungarian.keySet());
        hungarian.forEach((key, text) -> {
            assertThat(parameters(english.getOrDefault(key, ""))).as(key).isEqualTo(parameters(text));
            assertThat(text).as(key).isNotBlank();
            if (!NAMES.contains(key) && !key.startsWith("methodName")) {
                assertThat(english).as("translated: " + key).doesNotContainEntry(key, text);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void haveAReasonWithOnlyTheCodesOfProblems(Reason reason) {
        assertThat(Reason.ofCode(reason.code())).isEqualTo(reason);
        assertThat(reason.field() == Reason.Field.NONE && reason.wayOn() == Reason.WayOn.MEND)
                .as("a refusal either names a field to mend or another way on")
                .isFalse();
    }

    static List<String> bundles() {
        return MessageFiles.bundles(MessageFiles.PAGES);
    }

    private static List<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(each -> each.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
