package hu.kapu.sampleportal;

import java.util.Locale;

/** Hungarian unless English is asked for. */
final class PortalLanguage {
    private static final Locale HUNGARIAN = Locale.of("hu");

    private PortalLanguage() {}

    static Locale of(String tag) {
        return "en".equals(tag) ? Locale.ENGLISH : HUNGARIAN;
    }
}
