package hu.kapu.gateway.oidc.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.portal.SigningAlgorithm;
import hu.kapu.kit.command.Command;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two instances whose copies of the keys are up to a minute old, and a portal that keeps keys as long as it may. */
@QuarkusTest
class SigningKeyRotationTest {
    private static final SigningAlgorithm ES256 = SigningAlgorithm.ES256;
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final Duration A_PORTAL_KEEPS_KEYS = Duration.ofMinutes(10);

    @Inject
    SigningKeyRepository repository;

    @Inject
    OidcConfig config;

    @Inject
    Vertx vertx;

    @Inject
    RotateSigningKeyCommand command;

    @Test
    void a_rotation_on_demand_goes_by_without_one_failed_verification() throws Exception {
        TestTime time = new TestTime(Instant.parse("2080-01-01T00:00:00Z"));
        Instance one = new Instance(time);
        Instance other = new Instance(time);
        KeepingPortal portal = new KeepingPortal(time);
        Set<String> signers = new HashSet<>();

        for (int step = 0; step <= 120; step++) {
            if (step % 3 == 0) {
                one.keepUp();
            }
            if (step % 3 == 2) {
                other.keepUp();
            }
            if (step == 10) {
                done(rotation(time).onDemand(ES256));
            }
            for (Instance signing : List.of(one, other)) {
                SignedJWT jwt = signing.sign();
                signers.add(jwt.getHeader().getKeyID());
                assertThat(portal.verifies(jwt, one, other))
                        .as("step %s of a rotation", step)
                        .isTrue();
            }
            time.pass(STEP);
        }

        assertThat(signers).hasSize(2);
    }

    @Test
    void the_successor_is_published_at_once_and_signs_a_quarter_of_an_hour_later() {
        TestTime time = new TestTime(Instant.parse("2081-01-01T00:00:00Z"));
        Instance instance = new Instance(time);
        String former = instance.signer();

        Rotation.Announced announced = (Rotation.Announced) done(rotation(time).onDemand(ES256));
        instance.keepUp();

        assertThat(announced.signsFrom()).isEqualTo(time.instant().plus(Duration.ofMinutes(15)));
        assertThat(instance.published()).contains(former, announced.successor());
        time.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(instance.signer()).isEqualTo(former);
        time.pass(Duration.ofMillis(1));
        assertThat(instance.signer()).isEqualTo(announced.successor());
        time.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(instance.published()).contains(former);
        time.pass(Duration.ofMillis(1));
        assertThat(instance.published()).doesNotContain(former);
    }

    @Test
    void a_leaked_key_neither_signs_nor_verifies_once_the_instances_know() throws ParseException {
        TestTime time = new TestTime(Instant.parse("2082-01-01T00:00:00Z"));
        Instance instance = new Instance(time);
        String leaked = instance.signer();
        SignedJWT hint = instance.sign();
        assertThat(instance.ring().hasSigned(hint)).isTrue();

        Rotation.Stopped stopped = (Rotation.Stopped) done(rotation(time).emergency(leaked));
        instance.keepUp();

        assertThat(instance.signer()).isNotEqualTo(leaked).isEqualTo(stopped.successor());
        assertThat(instance.published()).doesNotContain(leaked).contains(stopped.successor());
        assertThat(instance.ring().hasSigned(hint)).as("as a hint").isFalse();
    }

    @Test
    void in_an_emergency_a_key_that_portals_know_takes_over() {
        TestTime time = new TestTime(Instant.parse("2083-01-01T00:00:00Z"));
        Instance instance = new Instance(time);
        String leaked = instance.signer();
        String announced = ((Rotation.Announced) done(rotation(time).onDemand(ES256))).successor();

        Rotation.Stopped stopped = (Rotation.Stopped) done(rotation(time).emergency(leaked));

        assertThat(stopped.successor()).isEqualTo(announced);
    }

    @Test
    void the_command_says_what_it_did_and_what_it_did_not() {
        assertThat(run("--emergency", "no-such-key")).startsWith("1 There is no such key");
        assertThat(run("HS256")).startsWith("2 usage: rotate-signing-key");
        assertThat(run("--now", "x")).startsWith("2 usage");
        assertThat(run("ES256", "ES256", "ES256")).startsWith("2 usage");
        assertThat(run("ES256")).startsWith("0 Key ").contains("signs from");
    }

    private String run(String... arguments) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        int code = command.run(List.of(arguments), new PrintStream(written, true, StandardCharsets.UTF_8));
        assertThat(code).isBetween(Command.DONE, Command.MISUSED);
        return code + " " + written.toString(StandardCharsets.UTF_8);
    }

    private RotateSigningKey rotation(Clock clock) {
        return new RotateSigningKey(repository, config, clock, vertx);
    }

    @CanIgnoreReturnValue
    private static <T> T done(Uni<T> uni) {
        return uni.subscribeAsCompletionStage().join();
    }

    /** A gateway that reads the keys only when told to. */
    private final class Instance {
        private final SigningKeys keys;
        private final Clock clock;

        Instance(Clock clock) {
            this.keys = new SigningKeys(repository, config, clock, vertx);
            this.clock = clock;
        }

        void keepUp() {
            done(keys.keepUp());
        }

        String signer() {
            return ring().signing(ES256, clock.instant()).orElseThrow().kid();
        }

        String published() {
            return ring().published(clock.instant());
        }

        SignedJWT sign() throws ParseException {
            JWTClaimsSet claims = new JWTClaimsSet.Builder().subject("somebody").build();
            return SignedJWT.parse(ring().sign(ES256, JOSEObjectType.JWT, claims, clock.instant()));
        }

        KeyRing ring() {
            return done(keys.ring());
        }
    }

    /** Reads the keys of whichever instance answers, and again only after ten minutes. */
    private static final class KeepingPortal {
        private final Clock clock;
        private JWKSet known = new JWKSet();
        private Instant readAt = Instant.MIN;
        private int reads;

        KeepingPortal(Clock clock) {
            this.clock = clock;
        }

        boolean verifies(SignedJWT jwt, Instance one, Instance other) throws ParseException, JOSEException {
            if (readAt.isBefore(clock.instant().minus(A_PORTAL_KEEPS_KEYS))) {
                reads++;
                known = JWKSet.parse((reads % 2 == 0 ? one : other).published());
                readAt = clock.instant();
            }
            JWK key = known.getKeyByKeyId(jwt.getHeader().getKeyID());
            return key != null && jwt.verify(new ECDSAVerifier(key.toECKey()));
        }
    }

    private static final class TestTime extends Clock {
        private Instant now;

        TestTime(Instant start) {
            this.now = start;
        }

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
