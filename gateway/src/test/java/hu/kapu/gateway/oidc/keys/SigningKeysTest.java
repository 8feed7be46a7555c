package hu.kapu.gateway.oidc.keys;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.portal.SigningAlgorithm;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several instances that start at the same moment on an empty database. */
@QuarkusTest
class SigningKeysTest {
    /** Later than every key of the other tests. */
    private static final Instant FIRST_START = Instant.parse("2090-01-01T00:00:00Z");

    @Inject
    SigningKeyRepository repository;

    @Inject
    OidcConfig config;

    @Inject
    Vertx vertx;

    @Test
    void instances_that_start_together_make_one_key_and_agree_on_it() {
        List<CompletableFuture<KeyRing>> starting = IntStream.range(0, 5)
                .mapToObj(any -> new SigningKeys(repository, config, Clock.fixed(FIRST_START, ZoneOffset.UTC), vertx))
                .map(instance -> instance.ring().subscribeAsCompletionStage())
                .toList();

        List<KeyRing> rings = starting.stream().map(CompletableFuture::join).toList();

        for (SigningAlgorithm algorithm : SigningAlgorithm.values()) {
            assertThat(rings)
                    .extracting(ring ->
                            ring.signing(algorithm, FIRST_START).orElseThrow().kid())
                    .hasSize(5)
                    .containsOnly(rings.getFirst()
                            .signing(algorithm, FIRST_START)
                            .orElseThrow()
                            .kid());
        }
        assertThat(rings)
                .extracting(ring -> ring.published(FIRST_START))
                .containsOnly(rings.getFirst().published(FIRST_START));
    }
}
