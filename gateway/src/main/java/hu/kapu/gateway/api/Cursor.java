package hu.kapu.gateway.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a list ended; callers pass it on unread.
 *
 * @param state names the state of the list it belongs to, so that pages of two states are never put together
 * @param position the last one shown
 */
public record Cursor(String state, long position) {
    private static final Pattern FORM = Pattern.compile("([\\x21-\\x7d]{1,64})~(\\d{1,18})");
    private static final int LONGEST = 120;

    public String text() {
        byte[] plain = (state + "~" + position).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** Nothing for what is no cursor of ours. */
    public static Optional<Cursor> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher plain = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return plain.matches()
                    ? Optional.of(new Cursor(plain.group(1), Long.parseLong(plain.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
