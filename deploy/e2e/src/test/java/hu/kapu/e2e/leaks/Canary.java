package hu.kapu.e2e.leaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that must not be found, in the forms in which it could be.
 *
 * @param name what it is, for the report of a find
 * @param asItStands its bytes, one character each
 */
record Canary(String name, String value, String asItStands, List<Pattern> forms) {
    /** Where digits stand alone: six of them within an id or a fraction of a second are no code. */
    private static final Pattern FEW_DIGITS = Pattern.compile("[0-9 ]{1,8}");

    static Canary of(String name, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        List<Pattern> forms = new ArrayList<>(formsOf(bytes));
        forms.add(plain(value));
        forms.add(literal(URLEncoder.encode(value, UTF_8)));
        return new Canary(name, value, new String(bytes, ISO_8859_1), List.copyOf(forms));
    }

    static Canary ofBytes(String name, byte[] value) {
        return new Canary(name, HexFormat.of().formatHex(value), new String(value, ISO_8859_1), formsOf(value));
    }

    /** {@code content} is text of which each character is one byte. */
    boolean isIn(String content) {
        return forms.stream().anyMatch(form -> form.matcher(content).find());
    }

    /** As it stands, byte by byte; what is short would be found by chance in so much. */
    boolean liesIn(String content) {
        return !FEW_DIGITS.matcher(value).matches() && content.contains(asItStands);
    }

    private static Pattern plain(String value) {
        return FEW_DIGITS.matcher(value).matches()
                ? Pattern.compile("(?<![0-9A-Za-z.:+-])" + value + "(?![0-9A-Za-z.-])")
                : literal(new String(value.getBytes(UTF_8), ISO_8859_1));
    }

    /** In hex, in base64 wherever it begins within three bytes, and as it stands where it is long enough. */
    private static List<Pattern> formsOf(byte[] bytes) {
        List<Pattern> forms = new ArrayList<>();
        forms.add(Pattern.compile(HexFormat.of().formatHex(bytes), Pattern.CASE_INSENSITIVE));
        for (int shift = 0; shift < 3; shift++) {
            forms.add(literal(base64(bytes, shift)));
        }
        if (bytes.length > 8) {
            forms.add(literal(new String(bytes, ISO_8859_1)));
        }
        return forms;
    }

    /** The characters of base64 that depend on nothing but {@code bytes} when {@code shift} others stand before them. */
    private static String base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = shift == 0 ? 0 : shift + 1;
        int last = shifted.length * 8 / 6;
        return encoded.substring(first, last);
    }

    private static Pattern literal(String text) {
        return Pattern.compile(Pattern.quote(text));
    }
}
