package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.TypedName;
import hu.kapu.kit.sealing.KeyedHash;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The user name and address that somebody typed who has forgotten the password, in the forms in which they are compared.
 * A pair of which one does not fit is no account's. Mails and codes are counted under the folded name: of people who
 * share one and a mailbox too, nobody loses anything by it.
 */
record ForgottenPassword(TypedName name, String address) {
    private static final String NAME = "recovery-name";
    private static final String PAIR = "recovery-pair";

    static ForgottenPassword typed(String userName, String email) {
        String address = EmailAddress.parse(email).map(EmailAddress::address).orElse(email.strip());
        return new ForgottenPassword(TypedName.of(userName), folded(address));
    }

    static ForgottenPassword of(CitizenAccount citizen) {
        return new ForgottenPassword(
                TypedName.of(citizen.userName()), folded(citizen.email().address()));
    }

    /** Whether it is the pair of whoever was found by the name. */
    boolean fits(CitizenAccount holder) {
        ForgottenPassword own = of(holder);
        return own.name.folded().equals(name.folded()) && own.address.equals(address);
    }

    /** Under which the name is recognised when the code comes. */
    byte[] nameKey(KeyedHash keyedHash) {
        return keyedHash.index(NAME, name.folded());
    }

    static boolean isNameKey(KeyedHash keyedHash, byte[] key, String foldedName) {
        return isOneOf(keyedHash.indexes(NAME, foldedName), key);
    }

    /** Under which mails and attempts are counted: who does not know the address does not count in its owner's row. */
    byte[] pairKey(KeyedHash keyedHash) {
        return keyedHash.index(PAIR, name.folded(), address);
    }

    boolean isPairKey(KeyedHash keyedHash, byte[] key) {
        return isOneOf(keyedHash.indexes(PAIR, name.folded(), address), key);
    }

    private static boolean isOneOf(List<byte[]> keys, byte[] key) {
        return keys.stream().anyMatch(one -> Arrays.equals(one, key));
    }

    private static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "ForgottenPassword[***]";
    }
}
