package hu.kapu.e2e.leaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that must not be found, in the forms in which it could be.
 *
 * @param name what it is, for the report of a find
 * @param asItStands its bytes, one character each
 * @param encoded in hexadecimal digits, in base64 and as in an address
 */
record Canary(String name, String asItStands, List<String> encoded) {
    /** Six digits within an id or a fraction of a second are no code. */
    private static final Pattern FEW_DIGITS = Pattern.compile("[0-9 ]{1,8}");

    static Canary of(String name, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        Set<String> encoded = encodings(bytes);
        if (!isFewDigits(value)) {
            encoded.add(URLEncoder.encode(value, UTF_8));
        }
        return new Canary(name, new String(bytes, ISO_8859_1), List.copyOf(encoded));
    }

    static Canary ofBytes(String name, byte[] value) {
        return new Canary(name, new String(value, ISO_8859_1), List.copyOf(encodings(value)));
    }

    /** Every form. */
    List<Word> words() {
        List<Word> words = new ArrayList<>();
        words.add(new Word(name, asItStands, isFewDigits(asItStands)));
        encoded.forEach(form -> words.add(new Word(name, form, false)));
        return words;
    }

    /** As it stands, byte by byte; what is short would be found by chance in whole databases. */
    List<Word> wordsInFiles() {
        return isFewDigits(asItStands) ? List.of() : List.of(new Word(name, asItStands, false));
    }

    private static boolean isFewDigits(String value) {
        return FEW_DIGITS.matcher(value).matches();
    }

    /** In hexadecimal digits, and in base64 wherever it begins within three bytes. */
    private static Set<String> encodings(byte[] bytes) {
        Set<String> encodings = new LinkedHashSet<>();
        encodings.add(HexFormat.of().formatHex(bytes));
        encodings.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int shift = 0; shift < 3; shift++) {
            String base64 = base64(bytes, shift);
            encodings.add(base64);
            encodings.add(base64.replace('+', '-').replace('/', '_'));
        }
        return encodings;
    }

    /** The characters of base64 that depend on {@code bytes} alone when {@code shift} others stand before them. */
    private static String base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = shift == 0 ? 0 : shift + 1;
        int last = shifted.length * 8 / 6;
        return encoded.substring(first, last);
    }
}
