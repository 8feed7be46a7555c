package hu.kapu.identity.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * A typed password in Unicode form NFC (NIST SP 800-63B-4 section 3.1.1.2), at most 1024 bytes of UTF-8.
 *
 * @param typed as it came, for passwords that another system took without normalising them
 */
public record Password(String text, String typed) {
    /** More can be no password of ours; it is turned away before anything is computed. */
    public static final int MOST_BYTES = 1024;

    Password(String text) {
        this(text, text);
    }

    /** Empty when it is longer than any password may be. */
    public static Optional<Password> of(String typed) {
        if (typed.length() > MOST_BYTES) {
            return Optional.empty();
        }
        return Optional.of(new Password(Normalizer.normalize(typed, Normalizer.Form.NFC), typed))
                .filter(password -> password.bytes().length <= MOST_BYTES);
    }

    byte[] bytes() {
        return text.getBytes(UTF_8);
    }

    /** In the order in which they are to be tried; two where what was typed is not in form NFC. */
    List<byte[]> forms() {
        return text.equals(typed) ? List.of(bytes()) : List.of(bytes(), typed.getBytes(UTF_8));
    }

    /** In characters as a person counts them: code points, whatever their encoding. */
    int length() {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return "Password[***]";
    }
}
