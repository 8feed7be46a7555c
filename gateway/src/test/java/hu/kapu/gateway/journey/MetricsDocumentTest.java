package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.MetricsDocument;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Whatever the running gateway measures is explained, what a sign-in leaves included. */
@QuarkusTest
class MetricsDocumentTest extends JourneyTest {
    @Inject
    MeterRegistry registry;

    @Test
    void every_metric_has_a_description_and_a_row_in_the_document() {
        assertThat(isBackAtPortal(atCodeStep(citizenWithApp()).submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();

        MetricsDocument.check(registry);
    }
}
