package hu.kapu.gateway.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of the mail that a page showed when its button was pressed. */
public final class MailNumber {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private MailNumber() {}

    /** 0 where there was none yet. */
    public static int of(@Nullable String typed) {
        return typed != null && NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    }
}
