package hu.kapu.identity.credential;

import hu.kapu.kit.sealing.KeyedHash;
import java.util.UUID;

/** Which row an attempt is counted in. Keys are HMACs, so that the rows name nobody. */
public sealed interface AttemptBudget {
    byte[] key();

    /** The folded name whose holder's password is to be read along. */
    String foldedName();

    /**
     * Anybody who types this user name, known to us or not.
     *
     * @param tellsOfWaits whether the name's holder, if any, is told when a wait begins
     */
    @SuppressWarnings("ArrayRecordComponent") // a row key, never compared
    record ByName(byte[] key, String foldedName, boolean tellsOfWaits) implements AttemptBudget {
        /** What no name folds to. */
        private static final String NOBODY = "";

        public static ByName of(KeyedHash keyedHash, String purpose, String foldedName) {
            return new ByName(keyedHash.index(purpose, foldedName), foldedName, false);
        }

        /** Counts attempts at something that is not a name, such as the number of a document. */
        public static ByName ofNobody(byte[] key) {
            return new ByName(key, NOBODY, false);
        }

        static ByName ofPassword(KeyedHash keyedHash, String foldedName) {
            return new ByName(keyedHash.index("password-by-name", foldedName), foldedName, true);
        }
    }

    /** One browser that the citizen has signed in with before; strangers' failures do not reach it. */
    @SuppressWarnings("ArrayRecordComponent") // a row key, never compared
    record ByDevice(byte[] key, String foldedName) implements AttemptBudget {
        static ByDevice of(KeyedHash keyedHash, UUID citizen, String nonce, String foldedName) {
            return new ByDevice(keyedHash.index("password-by-device", citizen.toString(), nonce), foldedName);
        }
    }
}
