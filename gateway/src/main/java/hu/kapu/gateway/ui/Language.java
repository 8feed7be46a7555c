package hu.kapu.gateway.ui;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two languages of the pages; Hungarian is what everybody gets who asked for nothing else. */
public enum Language {
    HU("hu"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as in the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public Language other() {
        return this == HU ? EN : HU;
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
