package hu.kapu.gateway.installation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calendar as data: the rule table and the methods this installation has. */
@ConfigMapping(prefix = "kapu.calendar")
public interface CalendarConfiguration {
    /** Names this state of the table; change it with every change of a rule. */
    String version();

    /**
     * What citizens can sign in with here; an allowed method that is not named is unavailable, and one that has no
     * adapter stops the start.
     */
    List<String> installedMethods();

    /** Shifts the calendar, and only the calendar, for rehearsals; refused in production. */
    @WithDefault("PT0S")
    Duration offset();

    /** The rules by their names. */
    Map<String, RuleLine> rules();

    /** One rule; times are Europe/Budapest, {@code from} belongs to it and {@code until} does not. */
    interface RuleLine {
        /** The method it speaks of. */
        String method();

        /** The doors it speaks of. */
        List<String> surfaces();

        /** The purposes it speaks of. */
        List<String> purposes();

        /** The only portal it speaks of; every portal when absent. */
        Optional<String> portal();

        /** Either {@code allow} or {@code refuse}. */
        String effect();

        /** Local date and time the rule begins; always has been when absent. */
        Optional<String> from();

        /** Local date and time the rule ends; for ever when absent. */
        Optional<String> until();

        /** Why, for the citizen. */
        Text reason();

        /** What to do instead. */
        Optional<Text> wayToGo();
    }

    /** A sentence in both languages. */
    interface Text {
        /** Hungarian. */
        String hu();

        /** English. */
        String en();
    }
}
