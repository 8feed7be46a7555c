package hu.kapu.local;

import java.util.function.Consumer;

/**
 * How a suite is to be started.
 *
 * @param recording whether this is the training run that records the AOT caches
 * @param say told what happens, in sentences for people
 */
public record SuiteOptions(
        Folders folders, Ports ports, CalendarWish calendar, boolean recording, Consumer<String> say) {

    /** A suite with the real calendar, or the one its data remember. */
    public static SuiteOptions of(Folders folders, Ports ports, Consumer<String> say) {
        return new SuiteOptions(folders, ports, CalendarWish.AS_REMEMBERED, false, say);
    }

    public SuiteOptions with(CalendarWish wish) {
        return new SuiteOptions(folders, ports, wish, recording, say);
    }

    SuiteOptions recordingAotCaches() {
        return new SuiteOptions(folders, ports, calendar, true, say);
    }
}
