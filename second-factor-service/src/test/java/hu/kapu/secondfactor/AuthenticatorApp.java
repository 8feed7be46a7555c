package hu.kapu.secondfactor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A citizen's authenticator app, written after RFC 6238 without any code of the service. */
public final class AuthenticatorApp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final String secret;

    public AuthenticatorApp(String secret) {
        this.secret = secret;
    }

    /** The code shown at an instant. */
    public String codeAt(Instant instant) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Math.floorDiv(instant.getEpochSecond(), 30L))
                    .array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code shown neither now nor in the steps around. */
    public String wrongCodeAt(Instant instant) {
        for (int candidate = 111_111; ; candidate++) {
            String code = Integer.toString(candidate);
            if (!code.equals(codeAt(instant))
                    && !code.equals(codeAt(instant.minusSeconds(30)))
                    && !code.equals(codeAt(instant.plusSeconds(30)))) {
                return code;
            }
        }
    }

    byte[] key() {
        ByteBuffer key = ByteBuffer.allocate(secret.length() * 5 / 8);
        int bits = 0;
        int kept = 0;
        for (int i = 0; i < secret.length(); i++) {
            bits = bits << 5 | BASE32.indexOf(secret.charAt(i));
            kept += 5;
            if (kept >= 8) {
                kept -= 8;
                key.put((byte) (bits >> kept));
                bits &= (1 << kept) - 1;
            }
        }
        return key.array();
    }
}
