package hu.kapu.gateway.session;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** The cookie of a session: an opaque value of which only SHA-256 is stored. */
public record SessionCookie(String value) {
    public static final String NAME = "__Host-kapu-session";

    public static Optional<SessionCookie> of(HttpHeaders headers) {
        Cookie cookie = headers.getCookies().get(NAME);
        return cookie == null || cookie.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(new SessionCookie(cookie.getValue()));
    }

    public NewCookie cookie() {
        return builder().value(value).build();
    }

    /** Takes the cookie away from the browser. */
    public static NewCookie removal() {
        return builder().value("").maxAge(0).build();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "SessionCookie[…]";
    }

    private static NewCookie.Builder builder() {
        return new NewCookie.Builder(NAME).path("/").secure(true).httpOnly(true).sameSite(NewCookie.SameSite.LAX);
    }
}
