package hu.kapu.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {
    @Test
    void theExactFormKeepsCaseAndNothingAroundTheName() {
        assertThat(UserName.exact(" Kova\u0301csAnna\u200b ")).isEqualTo("KovácsAnna");
        assertThat(UserName.exact("kovácsanna")).isNotEqualTo(UserName.exact("KovácsAnna"));
        assertThat(UserName.exact("ann\u0000a")).doesNotContain("\u0000");
        assertThat(TypedName.of("ANNA ")).isEqualTo(new TypedName("ANNA", "anna"));
    }

    @ParameterizedTest
    @CsvSource({
        "KovacsAnna, kovacsanna",
        "KOVÁCS.ANNA, kovács.anna",
        "kova\u0301cs.anna, kovács.anna",
        "Ｋｏｖａｃｓ, kovacs",
        "Straße, STRASSE",
        "ﬁlip, filip",
        "ΟΔΟΣ, οδος",
        "' kovacs ', kovacs",
        "'\u00a0\u200bkovacs\u2003\ufeff', kovacs",
    })
    void namesThatLookOrReadTheSameFoldToOne(String one, String other) {
        assertThat(UserName.fold(one)).isEqualTo(UserName.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"kovács.anna, kovacs.anna", "anna1, anna2", "anna-k, anna_k"})
    void differentNamesStayDifferent(String one, String other) {
        assertThat(UserName.fold(one)).isNotEqualTo(UserName.fold(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KovácsAnna", "İstanbul", "Straße", "ΟΔΟΣ", "ŐŰ.öü", "dž-ǅ", "ﬁlip"})
    void foldingTwiceChangesNothingMore(String name) {
        String folded = UserName.fold(name);

        assertThat(UserName.fold(folded)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "kovacs.anna", "Kovács_Anna-2", "ŐŰőű", "анна", "1anna", "a.b"})
    void namesOfOneScriptAreAllowed(String name) {
        assertThat(UserName.parse(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "   ",
                "anna kovacs",
                "anna\tkovacs",
                "an\u200bna",
                "an\u00adna",
                "an\u202ena",
                "anna@posta.hu",
                "anna＠posta.hu",
                "anna﹫posta.hu",
                ".anna",
                "anna.",
                "-anna",
                "аnna",
                "ann\u0000a",
                "anna🙂",
                "anna/kovacs",
                "\u0301anna",
            })
    void whatIsNoNameIsRefused(String name) {
        assertThat(UserName.parse(name)).isEmpty();
    }

    @Test
    void whateverIsTypedCanBeLookedUp() {
        assertThat(UserName.fold("ann\u0000a")).doesNotContain("\u0000").isNotEqualTo(UserName.fold("anna"));
    }

    @Test
    void aNameHasAtMostSixtyFourCharacters() {
        assertThat(UserName.parse("a".repeat(64))).isPresent();
        assertThat(UserName.parse("a".repeat(65))).isEmpty();
    }

    @Test
    void theNameIsKeptAsItWasWritten() {
        assertThat(UserName.parse(" KovácsAnna ").map(UserName::written)).contains("KovácsAnna");
    }
}
