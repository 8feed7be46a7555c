package hu.kapu.identity.documents;

import hu.kapu.kit.sealing.KeyedHash;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The number of an eID card and the one-time registration code that came with it, without what people type between. */
public record EidPair(String documentNumber, String registrationCode) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\p{Cc}]+");
    private static final String NUMBER = "document-number";
    private static final String PAIR = "eid-pair";
    private static final String CODE = "eid-code";

    /** Takes whatever is typed: what can be no pair is simply in no register. */
    public static EidPair typed(String documentNumber, String registrationCode) {
        return new EidPair(tidy(documentNumber), tidy(registrationCode));
    }

    /** Under which attempts are counted, for numbers that no card has too. */
    public byte[] budgetKey(KeyedHash keyedHash) {
        return keyedHash.index(NUMBER, documentNumber);
    }

    byte[] key(KeyedHash keyedHash) {
        return keyedHash.index(PAIR, documentNumber, registrationCode);
    }

    /** Under which the pair may be found while keys rotate. */
    List<byte[]> keys(KeyedHash keyedHash) {
        return keyedHash.indexes(PAIR, documentNumber, registrationCode);
    }

    byte[] codeMac(KeyedHash keyedHash) {
        return keyedHash.mac(CODE, documentNumber, registrationCode);
    }

    boolean isCode(KeyedHash keyedHash, byte[] mac) {
        return keyedHash.matches(mac, CODE, documentNumber, registrationCode);
    }

    private static String tidy(String typed) {
        return BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "EidPair[***]";
    }
}
