package hu.kapu.secondfactor.deletioncode;

/**
 * The fifth symbol of a group: a weighted sum in the field of 32 elements (x⁵ + x² + 1).
 *
 * <p>Every position has another weight, therefore each single wrong symbol and each swap of two symbols changes the
 * sum. The group's place in the code is part of the sum: two groups in the wrong order are noticed too.
 */
final class CheckSymbol {
    private static final int REDUCTION = 0b100101;

    private CheckSymbol() {}

    /** The check symbol for the first four values of the group at {@code index} (from 0). */
    static int of(int index, int[] group) {
        int sum = index + 1;
        int weight = 1;
        for (int i = 0; i < DeletionCode.SYMBOLS_IN_GROUP; i++) {
            weight = times(weight, 2);
            sum ^= times(weight, group[i]);
        }
        return sum;
    }

    private static int times(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int bits = b; bits != 0; bits >>= 1) {
            if ((bits & 1) != 0) {
                product ^= shifted;
            }
            shifted <<= 1;
            if ((shifted & Crockford.SIZE) != 0) {
                shifted ^= REDUCTION;
            }
        }
        return product;
    }
}
