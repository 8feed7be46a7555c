package hu.kapu.gateway.signin;

import hu.kapu.gateway.session.SessionCookie;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen typed, and what the browser brought with it.
 *
 * @param deviceToken what identity knows the device by, if anything
 * @param formerSession the session of this browser, which a new one replaces
 */
public record Credentials(
        String userName, String password, @Nullable String deviceToken, Optional<SessionCookie> formerSession) {
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
