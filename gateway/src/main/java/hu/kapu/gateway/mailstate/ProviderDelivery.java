package hu.kapu.gateway.mailstate;

import java.time.Duration;
import java.util.Optional;

/**
 * How mails with codes fare at one provider.
 *
 * @param provider a watched mail domain, or {@link #OTHER} for all the others together
 * @param waiting not taken by the mail server yet
 * @param lost refused for good, or too late to be sent
 * @param median of the time from the request to the mail server's acceptance; empty where none was accepted
 * @param slowest the time that one in twenty exceeded
 */
public record ProviderDelivery(
        String provider, long sent, long waiting, long lost, Optional<Duration> median, Optional<Duration> slowest) {
    static final String OTHER = "other";

    public boolean isOfOthers() {
        return provider.equals(OTHER);
    }
}
