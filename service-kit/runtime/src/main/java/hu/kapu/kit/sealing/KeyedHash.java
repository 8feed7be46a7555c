package hu.kapu.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * HMAC-SHA256 (32 bytes) for stored codes and for look-ups of values that must not be stored. Purpose and parts are
 * length-prefixed, so that no two different lists give one input.
 */
@ApplicationScoped
public class KeyedHash {
    private static final String MAC = "mac";
    private static final String INDEX = "index";

    private final ReloadingFile<KeyedPrf> keyset;

    KeyedHash(Keysets keysets) {
        this.keyset = keysets.prf("keyed-hash");
    }

    public byte[] mac(String purpose, String... parts) {
        return keyset.get().compute(input(MAC, purpose, parts));
    }

    /** True under any key of the set; takes the same time whichever it is. */
    public boolean matches(byte[] mac, String purpose, String... parts) {
        KeyedPrf prf = keyset.get();
        byte[] input = input(MAC, purpose, parts);
        boolean found = false;
        for (int keyId : prf.keyIds()) {
            found |= MessageDigest.isEqual(mac, prf.compute(keyId, input));
        }
        return found;
    }

    /** The value to store and look up by, under the primary key. */
    public byte[] index(String purpose, String... parts) {
        return keyset.get().compute(input(INDEX, purpose, parts));
    }

    /** The values under which a row may be found while keys rotate, the primary key's first. */
    public List<byte[]> indexes(String purpose, String... parts) {
        KeyedPrf prf = keyset.get();
        byte[] input = input(INDEX, purpose, parts);
        Stream<Integer> others = prf.keyIds().stream().filter(id -> id != prf.primary());
        return Stream.concat(Stream.of(prf.primary()), others)
                .map(id -> prf.compute(id, input))
                .toList();
    }

    private static byte[] input(String kind, String purpose, String... parts) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        append(input, kind);
        append(input, purpose);
        for (String part : parts) {
            append(input, part);
        }
        return input.toByteArray();
    }

    private static void append(ByteArrayOutputStream input, String part) {
        byte[] bytes = part.getBytes(UTF_8);
        input.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        input.writeBytes(bytes);
    }
}
