package hu.kapu.gateway.oidc.logout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.kit.sealing.SealBroken;
import hu.kapu.kit.sealing.SecretSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Carries a sign-out from one page to the next in its address, sealed: nothing is stored for somebody who only asks, and no
 * ID token stays in an address bar.
 */
@ApplicationScoped
class LogoutTickets {
    private static final String WISH = "logout-wish";
    private static final String FAREWELL = "logout-farewell";
    /** Time to read the question and to answer it. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private final SecretSealer sealer;
    private final ObjectMapper json;
    private final Clock clock;

    LogoutTickets(SecretSealer sealer, ObjectMapper json, Clock clock) {
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    String of(LogoutWish wish) {
        return sealed(wish, WISH);
    }

    String of(Farewell farewell) {
        return sealed(farewell, FAREWELL);
    }

    /** Empty for what was not made here, for something else, or too long ago. */
    Optional<LogoutWish> wish(String ticket) {
        return opened(ticket, WISH, LogoutWish.class).filter(wish -> isGood(wish.at()));
    }

    Optional<Farewell> farewell(String ticket) {
        return opened(ticket, FAREWELL, Farewell.class).filter(farewell -> isGood(farewell.at()));
    }

    private boolean isGood(Instant madeAt) {
        return clock.instant().isBefore(madeAt.plus(GOOD_FOR));
    }

    private String sealed(Object content, String context) {
        try {
            byte[] sealed = sealer.seal(json.writeValueAsBytes(content), context);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a sign-out is not writable as JSON", e);
        }
    }

    private <T> Optional<T> opened(String ticket, String context, Class<T> type) {
        try {
            byte[] plain = sealer.open(Base64.getUrlDecoder().decode(ticket), context);
            return Optional.of(json.readValue(plain, type));
        } catch (IllegalArgumentException | SealBroken notOurs) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a sign-out of ours is not readable as JSON", e);
        }
    }
}
