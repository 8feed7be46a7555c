package hu.kapu.gateway.oidc.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.portal.SigningAlgorithm;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys follow from the time alone, so that every instance computes the same. */
class KeyRingTest {
    private static final SigningAlgorithm ES256 = SigningAlgorithm.ES256;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration LIFE = Duration.ofDays(90);
    private static final Duration NOTICE = Duration.ofDays(7);
    private static final Instant END = START.plus(LIFE);

    private final SigningKey first = KeyMaker.make(ES256, KeyTimes.of(START, START, LIFE));
    private final KeyRing one = new KeyRing(List.of(first));

    @Test
    void an_empty_ring_lacks_a_key_that_signs_at_once() {
        KeyTimes times = KeyRing.EMPTY.missing(ES256, START, LIFE, NOTICE).orElseThrow();

        assertThat(times.signsAt(START)).isTrue();
        assertThat(times.signsAt(START.minusSeconds(60)))
                .as("for instances whose clocks are behind")
                .isTrue();
        assertThat(Duration.between(times.signFrom(), times.signUntil())).isEqualTo(LIFE);
    }

    @Test
    void a_key_signs_from_its_first_instant_until_just_before_its_last() {
        assertThat(one.signing(ES256, START.minusMillis(1))).isEmpty();
        assertThat(one.signing(ES256, START)).contains(first);
        assertThat(one.signing(ES256, END.minusMillis(1))).contains(first);
        assertThat(one.signing(ES256, END)).isEmpty();
    }

    @Test
    void a_key_is_published_a_day_longer_than_it_signs() throws ParseException {
        assertThat(kids(one, END.plus(Duration.ofHours(24)).minusMillis(1))).containsExactly(first.kid());
        assertThat(kids(one, END.plus(Duration.ofHours(24)))).isEmpty();
    }

    @Test
    void the_successor_is_published_a_week_before_it_takes_over() throws ParseException {
        Instant noticed = END.minus(NOTICE);
        assertThat(one.missing(ES256, noticed.minusMillis(1), LIFE, NOTICE)).isEmpty();

        KeyTimes times = one.missing(ES256, noticed, LIFE, NOTICE).orElseThrow();
        SigningKey second = KeyMaker.make(ES256, times);
        KeyRing both = new KeyRing(List.of(second, first));

        assertThat(both.missing(ES256, noticed, LIFE, NOTICE)).isEmpty();
        assertThat(kids(both, noticed)).containsExactly(first.kid(), second.kid());
        assertThat(both.signing(ES256, END.minusMillis(1))).contains(first);
        assertThat(both.signing(ES256, END)).contains(second);
    }

    @Test
    void what_is_published_verifies_and_has_no_private_part() throws Exception {
        SignedJWT token = SignedJWT.parse(one.sign(
                ES256,
                JOSEObjectType.JWT,
                new JWTClaimsSet.Builder().subject("somebody").build(),
                START));
        var jwk = JWKSet.parse(one.published(START))
                .getKeyByKeyId(token.getHeader().getKeyID());

        assertThat(jwk.isPrivate()).isFalse();
        assertThat(token.verify(new com.nimbusds.jose.crypto.ECDSAVerifier(jwk.toECKey())))
                .isTrue();
    }

    @Test
    void a_life_out_of_order_is_no_life() {
        assertThatThrownBy(() -> new KeyTimes(END, START, END, END)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyTimes(START, END, START, END)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyTimes(START, START, END, START)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> kids(KeyRing ring, Instant now) throws ParseException {
        return JWKSet.parse(ring.published(now)).getKeys().stream()
                .map(jwk -> jwk.getKeyID())
                .toList();
    }
}
