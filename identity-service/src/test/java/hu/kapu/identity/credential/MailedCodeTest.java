package hu.kapu.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailedCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A1B0-CDEF-GH1J",
                "a1b0-cdef-gh1j",
                " A1B0 CDEF GH1J ",
                "AIBOCDEFGHLJ",
                "a l b o c d e f g h i j",
                "A1B0–CDEF\u00a0GH1J",
            })
    void peopleMayTypeItAsTheyReadIt(String typed) {
        assertThat(MailedCode.parse(typed)).contains(new MailedCode("A1B0CDEFGH1J"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A1B0-CDEF-GH1", "A1B0-CDEF-GH1JK", "A1B0-CDEF-GHUJ", "A1B0-CDEF-GH1!", "Á1B0CDEFGH1J"})
    void anythingElseIsNoCode(String typed) {
        assertThat(MailedCode.parse(typed)).isEmpty();
    }

    @Test
    void aHugeTextIsNoCodeAtOnce() {
        assertThat(MailedCode.parse("A".repeat(100_000))).isEmpty();
    }

    @Test
    void codesAreDifferentAndCanBeReadBack() {
        SecureRandom random = new SecureRandom();

        var codes =
                Stream.generate(() -> MailedCode.random(random)).limit(1_000).collect(Collectors.toSet());

        assertThat(codes)
                .hasSize(1_000)
                .allSatisfy(code -> assertThat(MailedCode.parse(code.grouped())).contains(code));
    }

    @Test
    void aCodeDoesNotShowItself() {
        assertThat(new MailedCode("A1B0CDEFGH1J").toString()).doesNotContain("A1B0");
    }
}
