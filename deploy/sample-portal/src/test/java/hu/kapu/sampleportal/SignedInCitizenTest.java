package hu.kapu.sampleportal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.UserInfo;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class SignedInCitizenTest {

    @Test
    void shows_what_the_id_token_and_the_userinfo_say_in_local_time() {
        // Given
        JwtClaims claims = new JwtClaims();
        claims.setSubject("pairwise-subject");
        claims.setStringClaim("acr", "http://eidas.europa.eu/LoA/substantial");
        claims.setStringListClaim("amr", List.of("pwd", "otp"));
        claims.setClaim("auth_time", 1_736_981_999L);

        // When
        SignedInCitizen citizen =
                SignedInCitizen.of(new OidcJwtCallerPrincipal(claims, null), new UserInfo("{\"name\":\"Kiss Anna\"}"));

        // Then
        assertThat(citizen)
                .isEqualTo(new SignedInCitizen(
                        "Kiss Anna",
                        "pairwise-subject",
                        "http://eidas.europa.eu/LoA/substantial",
                        List.of("pwd", "otp"),
                        "2025-01-15 23:59:59"));
        assertThat(citizen.methodNames()).isEqualTo("pwd + otp");
    }
}
