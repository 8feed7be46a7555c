package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.UserName;
import hu.kapu.kit.sealing.KeyedHash;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The user name and address that somebody typed who has forgotten the password, in the forms in which they are compared.
 * A pair of which one does not fit is no account's.
 */
record ForgottenPassword(String foldedName, String address) {
    private static final String NAME = "recovery-name";
    private static final String PAIR = "recovery-pair";

    static ForgottenPassword typed(String userName, String email) {
        String address = EmailAddress.parse(email).map(EmailAddress::address).orElse(email.strip());
        return new ForgottenPassword(UserName.fold(userName), folded(address));
    }

    static ForgottenPassword of(CitizenAccount citizen) {
        return new ForgottenPassword(
                UserName.fold(citizen.userName()), folded(citizen.email().address()));
    }

    /** Under which the name is recognised when the code comes. */
    static byte[] nameKey(KeyedHash keyedHash, String foldedName) {
        return keyedHash.index(NAME, foldedName);
    }

    static boolean isNameKey(KeyedHash keyedHash, byte[] key, String foldedName) {
        return isOneOf(keyedHash.indexes(NAME, foldedName), key);
    }

    /** Under which mails and attempts are counted: who does not know the address does not count in its owner's row. */
    byte[] pairKey(KeyedHash keyedHash) {
        return keyedHash.index(PAIR, foldedName, address);
    }

    boolean isPairKey(KeyedHash keyedHash, byte[] key) {
        return isOneOf(keyedHash.indexes(PAIR, foldedName, address), key);
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
