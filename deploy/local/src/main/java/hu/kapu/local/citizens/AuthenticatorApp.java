package hu.kapu.local.citizens;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a citizen's phone does: RFC 6238 with SHA-1, six digits and steps of 30 seconds. */
public final class AuthenticatorApp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private final byte[] secret;

    /** A phone that has scanned the secret, given in base32 as the enrolment page shows it. */
    public AuthenticatorApp(String base32) {
        this.secret = decode(base32);
    }

    public String codeAt(Instant instant) {
        byte[] mac = hmac(ByteBuffer.allocate(Long.BYTES)
                .putLong(Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS))
                .array());
        int offset = mac[mac.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        return "%06d".formatted(truncated % 1_000_000);
    }

    /** The code of the step before, which services still accept; using it leaves the present one for the next time. */
    public String previousCodeAt(Instant instant) {
        return codeAt(instant.minusSeconds(STEP_SECONDS));
    }

    private byte[] hmac(byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char symbol : base32.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = BASE32.indexOf(symbol);
            if (value < 0) {
                continue;
            }
            buffer = (buffer << 5 | value) & 0xffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
