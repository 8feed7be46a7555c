package hu.kapu.identity.citizen;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A citizen's own sign-in name: as written, and in the folded form in which it is unique.
 *
 * <p>Letters of one script, ASCII digits, and {@code . - _} between them; 3 to 64 characters. No white space, no
 * invisible characters, and never an e-mail address, so that nobody can take the address of somebody else as a name.
 * The order of normalising and folding follows Unicode 16, section 3.13, "canonical caseless matching" with NFKC.
 *
 * <p>These rules are for names that are chosen here; those of a population that was imported are kept as they are.
 */
public record UserName(String written, String folded) {
    private static final int LONGEST = 64;
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}0-9](?:[\\p{L}\\p{M}0-9._-]*[\\p{L}\\p{M}0-9])");
    private static final Pattern AROUND = Pattern.compile("^[\\p{Z}\\s\\p{Cf}]+|[\\p{Z}\\s\\p{Cf}]+$");
    private static final Set<UnicodeScript> ANY_SCRIPT = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);
    private static final int SHORTEST = 3;
    /** PostgreSQL refuses this one character in any text. */
    private static final char NOT_STORABLE = '\0';

    private static final char REPLACEMENT = '\uFFFD';

    /** Empty when no citizen may have such a name. */
    public static Optional<UserName> parse(String typed) {
        String written = clean(typed);
        int length = written.codePointCount(0, written.length());
        if (length < SHORTEST
                || length > LONGEST
                || !SHAPE.matcher(written).matches()
                || scripts(written).size() > 1) {
            return Optional.empty();
        }
        return Optional.of(new UserName(written, fold(written)));
    }

    /** The form to look up by. Takes whatever is typed at sign-in: what is no name at all simply belongs to nobody. */
    public static String fold(String typed) {
        String upper = clean(typed).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /** The form in which names are told apart that are one name after folding: NFC, and nothing around it. */
    public static String exact(String typed) {
        return clean(typed, Normalizer.Form.NFC);
    }

    private static String clean(String typed) {
        return clean(typed, Normalizer.Form.NFKC);
    }

    private static String clean(String typed, Normalizer.Form form) {
        String storable = typed.replace(NOT_STORABLE, REPLACEMENT);
        return AROUND.matcher(Normalizer.normalize(storable, form)).replaceAll("");
    }

    private static Set<UnicodeScript> scripts(String name) {
        Set<UnicodeScript> found = EnumSet.noneOf(UnicodeScript.class);
        name.codePoints().mapToObj(UnicodeScript::of).forEach(found::add);
        found.removeAll(ANY_SCRIPT);
        return found;
    }
}
