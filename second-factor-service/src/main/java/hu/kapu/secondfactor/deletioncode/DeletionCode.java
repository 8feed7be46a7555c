package hu.kapu.secondfactor.deletioncode;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 80 random bits as sixteen Crockford base32 symbols in four groups, each closed by a check symbol of its own.
 *
 * <p>The check symbol makes a slip visible before anything is tried, and tells in which group it is.
 */
public final class DeletionCode {
    static final int GROUPS = 4;
    static final int SYMBOLS_IN_GROUP = 4;
    static final int GROUP_LENGTH = SYMBOLS_IN_GROUP + 1;

    private final int[] symbols;

    private DeletionCode(int[] symbols) {
        this.symbols = symbols;
    }

    public static DeletionCode generate(SecureRandom random) {
        return new DeletionCode(
                random.ints((long) GROUPS * SYMBOLS_IN_GROUP, 0, Crockford.SIZE).toArray());
    }

    /** Forgives upper and lower case, O for 0, I and L for 1, spaces and dashes. */
    public static DeletionCodeReading parse(String typed) {
        return TypedDeletionCode.read(typed);
    }

    static DeletionCode of(int[] symbols) {
        return new DeletionCode(symbols.clone());
    }

    /** The code as printed: {@code XXXXX-XXXXX-XXXXX-XXXXX}. */
    public String printed() {
        return IntStream.range(0, GROUPS).mapToObj(this::group).collect(Collectors.joining("-"));
    }

    /** The sixteen symbols that carry the 80 bits: what is hashed. */
    public byte[] secretBytes() {
        return Crockford.write(symbols).getBytes(StandardCharsets.US_ASCII);
    }

    private String group(int index) {
        int[] group = new int[GROUP_LENGTH];
        System.arraycopy(symbols, index * SYMBOLS_IN_GROUP, group, 0, SYMBOLS_IN_GROUP);
        group[SYMBOLS_IN_GROUP] = CheckSymbol.of(index, group);
        return Crockford.write(group);
    }

    @Override
    public String toString() {
        return "DeletionCode[******]";
    }
}
