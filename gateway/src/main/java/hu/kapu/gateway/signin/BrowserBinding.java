package hu.kapu.gateway.signin;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The browser a sign-in is bound to: 256 random bits in a cookie that carries no right of its own.
 *
 * @param fresh whether the browser does not have it yet, so that the answer must set {@link #cookie()}
 */
public record BrowserBinding(String value, boolean fresh) {
    public static final String COOKIE = "__Host-kapu-browser";
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What the browser sent, or a fresh one. */
    public static BrowserBinding of(HttpHeaders headers) {
        Cookie cookie = headers.getCookies().get(COOKIE);
        return ofValue(cookie == null ? null : cookie.getValue());
    }

    public static BrowserBinding ofValue(@Nullable String cookie) {
        return cookie != null && VALUE.matcher(cookie).matches() ? new BrowserBinding(cookie, false) : create();
    }

    public static BrowserBinding create() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return fromBits(bits);
    }

    static BrowserBinding fromBits(byte[] bits) {
        return new BrowserBinding(Base64.getUrlEncoder().withoutPadding().encodeToString(bits), true);
    }

    public NewCookie cookie() {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** What is stored of it: SHA-256. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "BrowserBinding[fresh=" + fresh + "]";
    }
}
