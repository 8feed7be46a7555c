package hu.kapu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeliveryMetricsTest {
    private static final Instant ASKED = Instant.parse("2025-01-16T08:05:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DeliveryMetrics metrics = new DeliveryMetrics(registry);

    @Test
    void the_time_from_the_request_to_acceptance_is_measured_by_provider() {
        metrics.ended(letter("sign-in-code", "freemail.hu", ASKED.plusSeconds(7), new Ending.Sent()));
        metrics.ended(letter("wrong-code-warning", "freemail.hu", ASKED.plusSeconds(90), new Ending.Sent()));

        assertThat(seconds("code", "freemail.hu")).isEqualTo(7);
        assertThat(seconds("notice", "freemail.hu")).isEqualTo(90);
    }

    @Test
    void a_letter_that_ends_otherwise_was_never_accepted_and_is_counted() {
        metrics.ended(letter("sign-in-code", "other", ASKED.plusSeconds(600), new Ending.Expired()));

        assertThat(registry.find("kapu.mail.time.to.acceptance").meters()).isEmpty();
        assertThat(ended("sign-in-code", "expired", "other")).isEqualTo(1);
    }

    @Test
    void clocks_that_differ_make_no_time_negative() {
        metrics.ended(letter("sign-in-code", "other", ASKED.minusMillis(5), new Ending.Sent()));

        assertThat(seconds("code", "other")).isZero();
    }

    @Test
    void every_metric_says_what_it_means() {
        metrics.ended(letter("sign-in-code", "other", ASKED, new Ending.Sent()));
        metrics.delayed(new DelayedLetter(
                UUID.randomUUID(), UUID.randomUUID(), "sign-in-code", new Asked(ASKED, "other"), ASKED));

        assertThat(registry.getMeters())
                .hasSize(3)
                .allMatch(meter -> meter.getId().getDescription() != null);
    }

    private double ended(String template, String state, String provider) {
        return registry.counter("kapu.letters.ended", "template", template, "state", state, "provider", provider)
                .count();
    }

    private double seconds(String kind, String provider) {
        return registry.timer("kapu.mail.time.to.acceptance", "kind", kind, "provider", provider)
                .totalTime(TimeUnit.SECONDS);
    }

    private static EndedLetter letter(String template, String provider, Instant at, Ending ending) {
        return new EndedLetter(UUID.randomUUID(), UUID.randomUUID(), template, new Asked(ASKED, provider), at, ending);
    }
}
