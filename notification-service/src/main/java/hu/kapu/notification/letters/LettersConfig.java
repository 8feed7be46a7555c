package hu.kapu.notification.letters;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;

/** What letters tell about the installation. */
@ConfigMapping(prefix = "kapu.letters")
public interface LettersConfig {
    /** Telephone number for those who are stuck, as it is to be read. */
    @WithDefault("1818")
    @NotBlank
    String telephone();

    /** The account site, spelled so that no mail program makes a link of it. */
    SiteInWords site();

    /** The page where an account is stopped without signing in, spelled like the site. */
    AlarmInWords alarm();

    /** One spelling per language. */
    interface SiteInWords {
        /** Hungarian spelling. */
        @WithDefault("ugyfelkapu pont gov pont hu")
        @NotBlank
        String hu();

        /** English spelling. */
        @WithDefault("ugyfelkapu dot gov dot hu")
        @NotBlank
        String en();
    }

    /** One spelling per language. */
    interface AlarmInWords {
        /** Hungarian spelling. */
        @WithDefault("ugyfelkapu pont gov pont hu per nem-en-voltam")
        @NotBlank
        String hu();

        /** English spelling. */
        @WithDefault("ugyfelkapu dot gov dot hu slash nem-en-voltam")
        @NotBlank
        String en();
    }
}
