package hu.kapu.kit.testing;

import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.callers.CallerTokens;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Caller tokens as the service in front would send them; for use inside a Quarkus test. */
public final class TestCallers {
    private TestCallers() {}

    /** The value of the {@code Authorization} header is {@code "Bearer " + token}. */
    public static String token(
            String audience, @Nullable UUID citizen, @Nullable Instant passwordAt, @Nullable UUID transaction) {
        return token(audience, new CallerClaims(transaction, citizen, passwordAt));
    }

    /** A token that says exactly this. */
    public static String token(String audience, CallerClaims claims) {
        return CDI.current().select(CallerTokens.class).get().issue(audience, claims);
    }

    /** A token that speaks for no citizen. */
    public static String token(String audience) {
        return token(audience, null, null, null);
    }
}
