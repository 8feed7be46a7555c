package hu.kapu.gateway.session;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the identity service knows a device by; set only when a second factor has been accepted, read by nobody here. */
public final class DeviceCookie {
    public static final String NAME = "__Host-kapu-device";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int LONGEST = 4096;

    private DeviceCookie() {}

    public static NewCookie of(String token) {
        return new NewCookie.Builder(NAME)
                .value(token)
                .path("/")
                .maxAge((int) KEPT.toSeconds())
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    public static @Nullable String valueIn(HttpHeaders headers) {
        Cookie cookie = headers.getCookies().get(NAME);
        return cookie == null
                        || cookie.getValue().isBlank()
                        || cookie.getValue().length() > LONGEST
                ? null
                : cookie.getValue();
    }
}
