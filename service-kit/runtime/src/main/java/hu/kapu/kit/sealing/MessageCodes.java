package hu.kapu.kit.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;

/**
 * A short code that only the receiver of a message can know: 40 bits of HMAC-SHA256 over the message's id, as eight
 * Crockford base32 symbols. Nobody stores it; who writes the message and who checks the code share the keyset.
 */
@ApplicationScoped
public class MessageCodes {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int BITS_A_SYMBOL = 5;

    private final ReloadingFile<KeyedPrf> keyset;

    MessageCodes(Keysets keysets) {
        this.keyset = keysets.prf("message-code");
    }

    /** Two groups of four: {@code 7K3F-0QWZ}. */
    public String of(UUID message) {
        KeyedPrf prf = keyset.get();
        String symbols = symbols(prf, prf.primary(), message);
        return symbols.substring(0, LENGTH / 2) + "-" + symbols.substring(LENGTH / 2);
    }

    /** Forgives case, spaces, dashes, O for 0, and I or L for 1. Takes the same time whatever was typed. */
    public boolean matches(UUID message, String typed) {
        byte[] given = plain(typed).getBytes(US_ASCII);
        KeyedPrf prf = keyset.get();
        boolean found = false;
        for (int keyId : prf.keyIds()) {
            found |= MessageDigest.isEqual(given, symbols(prf, keyId, message).getBytes(US_ASCII));
        }
        return found;
    }

    /** The first symbols of what was typed, as they are compared; empty when it cannot be the beginning of a code. */
    public static String beginning(String typed, int symbols) {
        String plain = plain(typed);
        String beginning = plain.substring(0, Math.min(symbols, plain.length()));
        boolean readable =
                beginning.length() == symbols && beginning.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0);
        return readable ? beginning : "";
    }

    private static String symbols(KeyedPrf prf, int keyId, UUID message) {
        byte[] input = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(message.getMostSignificantBits())
                .putLong(message.getLeastSignificantBits())
                .array();
        long bits = ByteBuffer.wrap(prf.compute(keyId, input)).getLong();
        StringBuilder symbols = new StringBuilder(LENGTH);
        for (int i = 1; i <= LENGTH; i++) {
            symbols.append(SYMBOLS.charAt((int) (bits >>> (Long.SIZE - BITS_A_SYMBOL * i)) & (SYMBOLS.length() - 1)));
        }
        return symbols.toString();
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
