package hu.kapu.kit.logging;

import java.util.regex.Pattern;

/** Takes out of a text what must not be logged, whoever wrote it there. */
final class Redaction {
    private static final String MASK = "***";

    private static final Pattern OTPAUTH = Pattern.compile("otpauth://\\S+");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{8,}");
    private static final Pattern JWT = Pattern.compile("\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final Pattern KEY_VALUE =
            Pattern.compile("(?i)\\b([a-z-_.]*(?:password|passwd|secret|token|jelszo|jelszó|code))(\"?\\s*[=:]\\s*)"
                    + "(\"[^\"]*\"|'[^']*'|[^\\s,;&)}\\]]+)");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern SIX_DIGITS =
            Pattern.compile("(?<![\\p{Alnum}.:-])\\d{3}[ -]?\\d{3}(?![\\p{Alnum}:-]|\\.\\d)");

    private Redaction() {}

    static String of(String text) {
        String clean = OTPAUTH.matcher(text).replaceAll("otpauth://" + MASK);
        clean = BEARER.matcher(clean).replaceAll("$1 " + MASK);
        clean = JWT.matcher(clean).replaceAll(MASK);
        clean = KEY_VALUE.matcher(clean).replaceAll("$1$2" + MASK);
        clean = ADDRESS.matcher(clean).replaceAll(MASK);
        return SIX_DIGITS.matcher(clean).replaceAll(MASK);
    }
}
