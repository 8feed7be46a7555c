package hu.kapu.identity.citizen;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The language of pages and letters. */
public enum Language {
    @JsonProperty("hu")
    HU,
    @JsonProperty("en")
    EN;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
