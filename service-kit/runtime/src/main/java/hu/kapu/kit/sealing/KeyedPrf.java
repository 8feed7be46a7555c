package hu.kapu.kit.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Map;

/** HMAC-SHA256 under each key of a keyset; the primary key makes new values. */
record KeyedPrf(int primary, Map<Integer, Prf> keys) {
    private static final int OUTPUT_BYTES = 32;

    static KeyedPrf parse(String json) {
        try {
            KeysetHandle keyset = Keysets.parse(json);
            PrfSet prfs = keyset.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            return new KeyedPrf(prfs.getPrimaryId(), Map.copyOf(prfs.getPrfs()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a PRF keyset", e);
        }
    }

    byte[] compute(byte[] input) {
        return compute(primary, input);
    }

    byte[] compute(int keyId, byte[] input) {
        Prf prf = keys.get(keyId);
        if (prf == null) {
            throw new SealBroken("no key " + Integer.toUnsignedString(keyId) + " in the keyset", null);
        }
        try {
            return prf.compute(input, OUTPUT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyed hash failed", e);
        }
    }

    Collection<Integer> keyIds() {
        return keys.keySet();
    }
}
