package hu.kapu.notification.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How letters end and how long they take, by the provider of their addressees; told after the commit. */
@ApplicationScoped
class DeliveryMetrics {
    private static final String PROVIDER = "provider";
    private static final String CODE = "-code";

    private static final Duration[] OBJECTIVES = {
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10)
    };

    private final MeterProvider<Counter> ended;
    private final MeterProvider<Counter> delayed;
    private final MeterProvider<Timer> accepted;

    DeliveryMetrics(MeterRegistry registry) {
        this.ended = Counter.builder("kapu.letters.ended")
                .description("Letters by how they ended: sent, failed or expired")
                .withRegistry(registry);
        this.delayed = Counter.builder("kapu.letters.delayed")
                .description("Letters that the mail server had not taken after a while; each counts once")
                .withRegistry(registry);
        this.accepted = Timer.builder("kapu.mail.time.to.acceptance")
                .description("From the request of a letter to its acceptance by the mail server")
                .serviceLevelObjectives(OBJECTIVES)
                .withRegistry(registry);
    }

    void ended(EndedLetter letter) {
        String provider = letter.asked().provider();
        ended.withTags("template", letter.template(), "state", letter.ending().state(), PROVIDER, provider)
                .increment();
        if (letter.ending() instanceof Ending.Sent) {
            accepted.withTags("kind", kind(letter.template()), PROVIDER, provider)
                    .record(taken(letter));
        }
    }

    void delayed(DelayedLetter letter) {
        delayed.withTags(
                        "kind",
                        kind(letter.template()),
                        PROVIDER,
                        letter.asked().provider())
                .increment();
    }

    /** Somebody waits for a code; a notice is only read. */
    private static String kind(String template) {
        return template.endsWith(CODE) ? "code" : "notice";
    }

    /** Two machines' clocks may differ by a little. */
    private static Duration taken(EndedLetter letter) {
        Duration taken = Duration.between(letter.asked().at(), letter.at());
        return taken.isNegative() ? Duration.ZERO : taken;
    }
}
