package hu.kapu.e2e.leaks;

/**
 * One form of a canary.
 *
 * @param canary its name
 * @param text each character is one byte
 * @param alone whether it counts only where it is no part of a longer number or name
 */
record Word(String canary, String text, boolean alone) {
    private static final String JOINING_BEFORE = ".:+-";
    private static final String JOINING_AFTER = ".-";

    boolean isAt(int place, String content) {
        int end = place + text.length();
        return content.startsWith(text, place)
                && (!alone || (isFree(content, place - 1, JOINING_BEFORE) && isFree(content, end, JOINING_AFTER)));
    }

    private static boolean isFree(String content, int place, String joining) {
        if (place < 0 || place >= content.length()) {
            return true;
        }
        char neighbour = content.charAt(place);
        boolean isAsciiLetterOrDigit = neighbour < 128 && Character.isLetterOrDigit(neighbour);
        return !isAsciiLetterOrDigit && joining.indexOf(neighbour) < 0;
    }
}
