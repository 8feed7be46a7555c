package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.TypedName;
import hu.kapu.kit.sealing.KeyedHash;
import java.util.UUID;

/** Which row an attempt is counted in. Keys are HMACs, so that the rows name nobody. */
public sealed interface AttemptBudget {
    byte[] key();

    /** The name whose holder's password is to be read along. */
    TypedName name();

    /** The same budget once it is known in which row it is. */
    AttemptBudget in(byte[] row);

    /**
     * Anybody who types this user name, known to us or not. Names that several people have after folding are counted
     * apart, each under its exact form: otherwise one of them could clear the failures of guesses at the other.
     *
     * @param key of the row for all forms of the folded name
     * @param exactKey of the row for the exact name, where somebody has exactly this one
     * @param tellsOfWaits whether the name's holder, if any, is told when a wait begins
     */
    @SuppressWarnings("ArrayRecordComponent") // row keys, never compared
    record ByName(byte[] key, byte[] exactKey, TypedName name, boolean tellsOfWaits) implements AttemptBudget {
        private static final String EXACT = "-exact";

        public static ByName of(KeyedHash keyedHash, String purpose, TypedName name) {
            return of(keyedHash, purpose, name, false);
        }

        /** Counts attempts at something that is not a name, such as the number of a document. */
        public static ByName ofNobody(byte[] key) {
            return new ByName(key, key, TypedName.NOBODYS, false);
        }

        static ByName ofPassword(KeyedHash keyedHash, TypedName name) {
            return of(keyedHash, "password-by-name", name, true);
        }

        @Override
        public ByName in(byte[] row) {
            return new ByName(row, row, name, tellsOfWaits);
        }

        private static ByName of(KeyedHash keyedHash, String purpose, TypedName name, boolean tellsOfWaits) {
            return new ByName(
                    keyedHash.index(purpose, name.folded()),
                    keyedHash.index(purpose + EXACT, name.exact()),
                    name,
                    tellsOfWaits);
        }
    }

    /** One browser that the citizen has signed in with before; strangers' failures do not reach it. */
    @SuppressWarnings("ArrayRecordComponent") // a row key, never compared
    record ByDevice(byte[] key, TypedName name) implements AttemptBudget {
        static ByDevice of(KeyedHash keyedHash, UUID citizen, String nonce, TypedName name) {
            return new ByDevice(keyedHash.index("password-by-device", citizen.toString(), nonce), name);
        }

        @Override
        public ByDevice in(byte[] row) {
            return new ByDevice(row, name);
        }
    }
}
