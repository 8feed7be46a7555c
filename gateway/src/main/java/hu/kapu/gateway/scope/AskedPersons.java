package hu.kapu.gateway.scope;

import hu.kapu.kit.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Marks of the names and ids that operators asked about: nobody can read a name off a mark, and whoever knows the name
 * finds what was asked about it, whether or not there is such a person.
 */
@ApplicationScoped
public class AskedPersons {
    private static final String PURPOSE = "asked-person";

    private final KeyedHash keyedHash;

    AskedPersons(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    /** Case and surrounding space make no difference. */
    public String mark(String nameOrId) {
        return hex(keyedHash.index(PURPOSE, folded(nameOrId)));
    }

    /** All marks the same may have got while keys changed. */
    List<String> marks(String nameOrId) {
        return keyedHash.indexes(PURPOSE, folded(nameOrId)).stream()
                .map(AskedPersons::hex)
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
