package hu.kapu.gateway.sessions;

import hu.kapu.gateway.session.Session.Origin;
import hu.kapu.gateway.ui.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Network and country in words: "Magyar Telekom, Magyarország"; empty when neither is known. */
public final class Whereabouts {
    private Whereabouts() {}

    static Optional<String> of(Origin origin, Language language) {
        return of(origin.network(), origin.country(), language);
    }

    /**
     * In words.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static Optional<String> of(@Nullable String network, @Nullable String country, Language language) {
        String words = Stream.of(
                        Optional.ofNullable(network),
                        Optional.ofNullable(country).map(code -> name(code, language)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static String name(String country, Language language) {
        return Locale.of("", country).getDisplayCountry(language.locale());
    }
}
