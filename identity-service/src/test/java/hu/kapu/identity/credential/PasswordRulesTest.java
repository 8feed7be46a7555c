package hu.kapu.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final String USER_NAME = "kovacs.anna";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "három kicsi kacsa",
                "xkQ7-mv2p-Lw9d-0a",
                "ez egy elég hosszú mondat",
                "🙂🙃🐸🦊🌳🌻🍎🍋🚲🚋🎈🎻📚🔑🧦",
                "2718281828459045235",
                "Tavasszal 3 fecske jött a 12 eresz alá",
            })
    void longAndUncommonIsEnough(String password) {
        assertThat(PasswordRules.flawOf(password, USER_NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Xk7!mv2pLw9d0a", "árvíztűrő tükö", "🙂🙃🐸🦊🌳🌻🍎🍋🚲🚋🎈🎻📚🔑"})
    void fifteenCharactersAreTheLeast(String password) {
        assertThat(PasswordRules.flawOf(password, USER_NAME)).contains(PasswordFlaw.TOO_SHORT);
    }

    @Test
    void charactersAreCountedAfterComposing() {
        assertThat(PasswordRules.flawOf("a\u0301rvi\u0301ztu\u030bro\u030b tu\u0308", USER_NAME))
                .contains(PasswordFlaw.TOO_SHORT);
    }

    @Test
    void longPasswordsAreTakenUpToAKibibyte() {
        String sentence = "egy mondat, amely elég hosszú ahhoz, hogy ne kelljen megismételni ".repeat(20);

        assertThat(PasswordRules.flawOf(sentence.substring(0, 128), USER_NAME)).isEmpty();
        assertThat(PasswordRules.flawOf(sentence.substring(0, 900), USER_NAME)).isEmpty();
        assertThat(PasswordRules.flawOf(sentence.substring(0, 1025), USER_NAME)).contains(PasswordFlaw.TOO_LONG);
        assertThat(PasswordRules.flawOf("ő".repeat(513), USER_NAME)).contains(PasswordFlaw.TOO_LONG);
    }

    @Test
    void aMegabyteIsTooLongAtOnce() {
        assertThat(PasswordRules.flawOf("x".repeat(1_000_000), USER_NAME)).contains(PasswordFlaw.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1234567890",
                "p4ssw0rdp4ssw0rd!",
                "JELSZÓ jelszó jelszó",
                "jelszojelszojelszo",
                "Ügyfélkapu2025!!!!!",
                "ügyfélkapuügyfélkapu",
                "kapu-kapu-kapu-kapu",
                "correct horse battery staple",
                "iloveyouforever1",
                "Magyarország1848",
                "aaaaaaaaaaaaaaaaaa",
                "ab12ab12ab12ab12",
                "123456789012345",
                "987654321098765",
                "qwertzuiopasdfgh",
                "QwertyUiopAsdfgh",
                "1qay2wsx3edc4rfv",
                "abcdefghijklmnop",
                "!!!!!!!!!!!!!!!!!",
            })
    void whatAttackersTryFirstIsRefused(String password) {
        assertThat(PasswordRules.flawOf(password, USER_NAME)).contains(PasswordFlaw.TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kovacs.anna és társai", "az én nevem KOVACS.ANNA", "2025-ｋｏｖａｃｓ.anna-2025"})
    void theUserNameIsNoPartOfThePassword(String password) {
        assertThat(PasswordRules.flawOf(password, USER_NAME)).contains(PasswordFlaw.CONTAINS_USER_NAME);
    }

    @Test
    void aVeryShortUserNameMayOccurByChance() {
        assertThat(PasswordRules.flawOf("három kicsi kacsa", "kac")).isEmpty();
    }

    @Test
    void aPasswordDoesNotShowItself() {
        assertThat(new Password("három kicsi kacsa").toString()).doesNotContain("kacsa");
    }
}
