package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say everything, and nothing twice by mistake. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)}");
    /** Names that are the same in both languages. */
    private static final List<String> NAMES =
            List.of("productName", "footerEmail", "contactEmail", "doorHeading", "homeState");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frame",
                "signin",
                "email",
                "lost",
                "signout",
                "enrol",
                "enrolways",
                "ways",
                "registrar",
                "account",
                "factors",
                "myaccount",
                "history",
                "portal",
                "refusal",
                "sandbox"
            })
    void haveTheSameKeysAndParametersInBothLanguages(String bundle) throws IOException {
        Map<String, String> hungarian = messages(bundle, Language.HU);
        Map<String, String> english = messages(bundle, Language.EN);

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

    private static Map<String, String> messages(String bundle, Language language) throws IOException {
        Map<String, String> messages = new TreeMap<>();
        for (String line : Files.readAllLines(MESSAGES.resolve(bundle + "_" + language.tag() + ".properties"))) {
            int equals = line.indexOf('=');
            String previous = messages.put(line.substring(0, equals), line.substring(equals + 1));
            assertThat(previous).as("twice: " + line).isNull();
        }
        return messages;
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
