package hu.kapu.kit.sealing;

import jakarta.enterprise.context.ApplicationScoped;

/** A secret mixed into passwords before hashing (HMAC-SHA256); the id kept in the row tells which one. */
@ApplicationScoped
public class Peppers {
    private final ReloadingFile<KeyedPrf> keyset;

    Peppers(Keysets keysets) {
        this.keyset = keysets.prf("pepper");
    }

    public int currentId() {
        return keyset.get().primary();
    }

    /** 32 bytes; throws {@link SealBroken} when the pepper is no longer in the keyset. */
    public byte[] apply(int id, byte[] input) {
        return keyset.get().compute(id, input);
    }
}
