package hu.kapu.gateway.oidc.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PkceTest {
    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Test
    void the_example_of_RFC_7636_appendix_B_is_accepted() {
        assertThat(Pkce.proves(Optional.of(VERIFIER), CHALLENGE)).isTrue();
    }

    @Test
    void another_verifier_is_refused() {
        assertThat(Pkce.proves(Optional.of(VERIFIER.replace('d', 'e')), CHALLENGE))
                .isFalse();
    }

    @Test
    void plain_does_not_exist_RFC_9700_section_2_1_1() {
        assertThat(Pkce.proves(Optional.of(CHALLENGE), CHALLENGE)).isFalse();
    }

    @Test
    void a_verifier_without_a_challenge_or_the_reverse_is_refused_RFC_9700_section_2_1_1() {
        assertThat(Pkce.proves(Optional.of(VERIFIER), null)).isFalse();
        assertThat(Pkce.proves(Optional.empty(), CHALLENGE)).isFalse();
        assertThat(Pkce.proves(Optional.empty(), null)).isTrue();
    }

    @Test
    void a_verifier_that_is_too_short_is_refused_RFC_7636_section_4_1() {
        String tooShort = "x".repeat(42);

        assertThat(Pkce.proves(Optional.of(tooShort), Pkce.challengeOf(tooShort)))
                .isFalse();
    }
}
