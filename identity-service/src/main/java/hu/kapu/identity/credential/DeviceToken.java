package hu.kapu.identity.credential;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One token of a known device.
 *
 * @param nonce 128 random bits, base64url
 * @param issued seconds since 1970
 * @param mac HMAC-SHA256, base64url
 */
record DeviceToken(String nonce, long issued, String mac) {
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    static Optional<DeviceToken> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new DeviceToken(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    String text() {
        return nonce + '.' + issued + '.' + mac;
    }

    Instant issuedAt() {
        return Instant.ofEpochSecond(issued);
    }

    Optional<byte[]> macBytes() {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(mac));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "DeviceToken[***]";
    }
}
