package hu.kapu.gateway.installation;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.LocalMoment;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.PortalShifts;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Rule;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.calendar.Wording;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the calendar at start. A rule that does not say one single thing stops the start, and so does a method that is
 * said to be installed and has no adapter: its button would lead nowhere.
 */
class CalendarLoader {
    /** What citizens can really sign in with; the rules may speak of more. */
    private static final List<Method> WITH_ADAPTER = List.of(Method.PASSWORD, Method.TOTP, Method.EMAIL_CODE);

    @Startup
    @Produces
    @Singleton
    Calendar calendar(CalendarConfiguration configuration) {
        List<Rule> rules = configuration.rules().entrySet().stream()
                .map(CalendarLoader::rule)
                .toList();
        return new Calendar(configuration.version(), rules, installed(configuration));
    }

    @Produces
    @Singleton
    CalendarClock calendarClock(Clock clock, CalendarConfiguration configuration, PortalShifts shifts) {
        return new CalendarClock(clock, configuration.offset(), shifts);
    }

    private static Set<Method> installed(CalendarConfiguration configuration) {
        Set<Method> installed = all("installed-methods", configuration.installedMethods(), Method::parse);
        String missing = names(installed.stream().filter(method -> !WITH_ADAPTER.contains(method)));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("kapu.calendar.installed-methods: there is no adapter for " + missing
                    + ", only for " + names(WITH_ADAPTER.stream()));
        }
        return installed;
    }

    private static String names(Stream<Method> methods) {
        return methods.sorted().map(Method::wireName).collect(Collectors.joining(", "));
    }

    private static Rule rule(Map.Entry<String, CalendarConfiguration.RuleLine> entry) {
        String id = entry.getKey();
        CalendarConfiguration.RuleLine line = entry.getValue();
        return new Rule(
                id,
                one(id, line.method(), Method::parse),
                all(id, line.surfaces(), Surface::parse),
                all(id, line.purposes(), Purpose::parse),
                line.portal().orElse(null),
                one(id, line.effect(), CalendarLoader::effect),
                moment(id, line.from()),
                moment(id, line.until()),
                wording(line.reason()),
                line.wayToGo().map(CalendarLoader::wording));
    }

    private static Wording wording(CalendarConfiguration.Text text) {
        return new Wording(text.hu(), text.en());
    }

    private static Optional<Rule.Effect> effect(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "allow" -> Optional.of(Rule.Effect.ALLOW);
            case "refuse" -> Optional.of(Rule.Effect.REFUSE);
            default -> Optional.empty();
        };
    }

    private static @Nullable Instant moment(String rule, Optional<String> text) {
        try {
            return text.map(LocalMoment::resolve).orElse(null);
        } catch (DateTimeException notOneMoment) {
            throw new IllegalArgumentException(
                    "calendar rule %s: %s".formatted(rule, notOneMoment.getMessage()), notOneMoment);
        }
    }

    private static <T> Set<T> all(String rule, List<String> names, Function<String, Optional<T>> parse) {
        return names.stream().map(name -> one(rule, name, parse)).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> T one(String rule, String name, Function<String, Optional<T>> parse) {
        return parse.apply(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("calendar rule %s: unknown word %s".formatted(rule, name)));
    }
}
