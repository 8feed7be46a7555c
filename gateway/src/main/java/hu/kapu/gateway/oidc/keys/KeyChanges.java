package hu.kapu.gateway.oidc.keys;

import java.util.List;

/** What becomes of the keys: some are new, some live otherwise than they would have. */
record KeyChanges(List<SigningKey> added, List<SigningKey> changed) {
    static KeyChanges adding(List<SigningKey> keys) {
        return new KeyChanges(keys, List.of());
    }
}
