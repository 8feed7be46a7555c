package hu.kapu.gateway.oidc.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenID Connect Core 1.0, section 9 and RFC 7523, section 3, rule by rule. */
class ClientAssertionRulesTest {
    private static final Instant NOW = Instant.parse("2025-01-10T10:00:00Z");
    private static final JWK RSA = rsa();
    private static final JWK EC = ec();
    private static final JWKSet KEYS = new JWKSet(List.of(RSA, EC)).toPublicJWKSet();

    private final ClientAssertionRules rules = new ClientAssertionRules(
            "keyed-web",
            Set.of("https://kapu.example", "https://kapu.example/oauth2/token", "https://kapu.example/oauth2/revoke"),
            NOW);

    @ParameterizedTest
    @CsvSource({"RS256, rsa", "PS256, rsa", "ES256, ec"})
    void a_proper_assertion_is_accepted(String algorithm, String kid) {
        assertThat(isRight(signed(algorithm, kid.equals("rsa") ? RSA : EC, claims -> claims)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS512"})
    void other_algorithms_are_refused(String algorithm) {
        assertThat(isRight(signed(algorithm, RSA, claims -> claims))).isFalse();
    }

    @Test
    void a_public_key_is_no_shared_secret_RFC_8725_section_2_1() throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), proper().build());
        jwt.sign(new MACSigner(RSA.toRSAKey().toPublicJWK().toString()));

        assertThat(isRight(jwt)).isFalse();
    }

    @Test
    void a_stranger_does_not_sign_for_the_portal() {
        assertThat(isRight(signed("ES256", ec(), claims -> claims))).isFalse();
        assertThat(isRight(signed("RS256", rsa(), claims -> claims))).isFalse();
    }

    @Test
    void issuer_and_subject_are_the_client() {
        assertThat(isRight(rsaSigned(claims -> claims.issuer("other-web")))).isFalse();
        assertThat(isRight(rsaSigned(claims -> claims.subject("other-web")))).isFalse();
        assertThat(isRight(rsaSigned(claims -> claims.issuer(null)))).isFalse();
        assertThat(isRight(rsaSigned(claims -> claims.subject(null)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kapu.example",
                "https://kapu.example/oauth2/token",
                "https://kapu.example/oauth2/revoke",
                "https://kapu.example https://kapu.example/oauth2/token"
            })
    void it_is_meant_for_us(String audiences) {
        assertThat(isRight(rsaSigned(claims -> claims.audience(List.of(audiences.split(" "))))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example",
                "https://kapu.example/",
                "https://kapu.example/oauth2/par",
                "https://kapu.example https://other.example"
            })
    void it_is_meant_for_nobody_else(String audiences) {
        assertThat(isRight(rsaSigned(claims -> claims.audience(List.of(audiences.split(" "))))))
                .isFalse();
        assertThat(isRight(rsaSigned(claims -> claims.audience(List.of())))).isFalse();
    }

    @Test
    void it_ends_within_five_minutes_and_clocks_may_differ_by_ten_seconds() {
        assertThat(isRight(endingIn(Duration.ofSeconds(310)))).isTrue();
        assertThat(isRight(endingIn(Duration.ofSeconds(311)))).isFalse();
        assertThat(isRight(endingIn(Duration.ofSeconds(-9)))).isTrue();
        assertThat(isRight(endingIn(Duration.ofSeconds(-10)))).isFalse();
        assertThat(isRight(rsaSigned(claims -> claims.expirationTime(null)))).isFalse();
    }

    @Test
    void it_is_not_from_the_future() {
        assertThat(isRight(rsaSigned(claims -> claims.issueTime(in(Duration.ofSeconds(10))))))
                .isTrue();
        assertThat(isRight(rsaSigned(claims -> claims.issueTime(in(Duration.ofSeconds(11))))))
                .isFalse();
        assertThat(isRight(rsaSigned(claims -> claims.notBeforeTime(in(Duration.ofSeconds(11))))))
                .isFalse();
    }

    @Test
    void it_has_a_name_to_be_spent_by() {
        assertThat(isRight(rsaSigned(claims -> claims.jwtID(null)))).isFalse();
        assertThat(isRight(rsaSigned(claims -> claims.jwtID(" ")))).isFalse();
        assertThat(isRight(rsaSigned(claims -> claims.jwtID("x".repeat(257))))).isFalse();
    }

    @Test
    void another_kind_of_jwt_is_none_RFC_8725_section_3_11() {
        assertThat(isRight(sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("rsa")
                                .type(new JOSEObjectType("dpop+jwt"))
                                .build(),
                        RSA,
                        proper())))
                .isFalse();
    }

    private boolean isRight(SignedJWT jwt) {
        return rules.claims(jwt, KEYS).isPresent();
    }

    private static SignedJWT endingIn(Duration duration) {
        return rsaSigned(claims -> claims.expirationTime(in(duration)));
    }

    private static SignedJWT rsaSigned(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed("RS256", RSA, change);
    }

    private static SignedJWT signed(String algorithm, JWK key, UnaryOperator<JWTClaimsSet.Builder> change) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .keyID(key.getKeyID())
                .build();
        return sign(header, key, change.apply(proper()));
    }

    private static SignedJWT sign(JWSHeader header, JWK key, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims.build());
            jwt.sign(new DefaultJWSSignerFactory().createJWSSigner(key, header.getAlgorithm()));
            return SignedJWT.parse(jwt.serialize());
        } catch (JOSEException | java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder proper() {
        return new JWTClaimsSet.Builder()
                .issuer("keyed-web")
                .subject("keyed-web")
                .audience("https://kapu.example")
                .expirationTime(in(Duration.ofMinutes(1)))
                .jwtID("an-id");
    }

    private static Date in(Duration duration) {
        return Date.from(NOW.plus(duration));
    }

    private static JWK rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
