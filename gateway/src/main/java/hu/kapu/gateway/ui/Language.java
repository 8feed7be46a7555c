package hu.kapu.gateway.ui;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two languages of the pages; Hungarian is what everybody gets who asked for nothing else. */
public enum Language {
    HU("hu", "Magyar"),
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The BCP 47 tag, as in the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Its name in itself, for the switch. */
    public String ownName() {
        return ownName;
    }

    /** Empty for anything but the two tags. */
    public static Optional<Language> ofTag(@Nullable String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** What the browser asks for ({@code Accept-Language}), when the citizen has not chosen: the first of our two. */
    public static Language ofAcceptLanguage(@Nullable String header) {
        if (header == null || header.length() > 200) {
            return HU;
        }
        for (String range : header.split(",", -1)) {
            String wanted = range.strip().toLowerCase(Locale.ROOT);
            for (Language language : values()) {
                if (wanted.startsWith(language.tag)) {
                    return language;
                }
            }
        }
        return HU;
    }
}
