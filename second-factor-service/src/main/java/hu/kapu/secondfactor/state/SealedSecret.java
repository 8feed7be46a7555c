package hu.kapu.secondfactor.state;

import io.vertx.mutiny.core.buffer.Buffer;

/**
 * A secret as it lies in a row.
 *
 * @param keyId the key that sealed it, for finding the rows to seal anew when keys change
 */
public record SealedSecret(Buffer bytes, int keyId) {
    @Override
    public String toString() {
        return "SealedSecret[key " + keyId + "]";
    }
}
