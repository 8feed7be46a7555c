package hu.kapu.notification.letters;

import java.util.Locale;

/** The languages we write in. */
public enum LetterLanguage {
    HU,
    EN;

    /** Hungarian for whatever we do not write in. */
    public static LetterLanguage of(String tag) {
        return tag.equals("en") ? EN : HU;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
