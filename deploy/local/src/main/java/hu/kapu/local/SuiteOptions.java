package hu.kapu.local;

import java.util.function.Consumer;

/**
 * How a suite is to be started.
 *
 * @param recording whether this is the training run that records the AOT caches
 * @param sandbox whether portal developers find {@code /sandbox} at the gateway
 * @param say told what happens, in sentences for people
 */
public record SuiteOptions(
        Folders folders, Ports ports, CalendarWish calendar, boolean recording, boolean sandbox, Consumer<String> say) {

    /** A suite with the real calendar, or the one its data remember. */
    public static SuiteOptions of(Folders folders, Ports ports, Consumer<String> say) {
        return new SuiteOptions(folders, ports, CalendarWish.AS_REMEMBERED, false, false, say);
    }

    public SuiteOptions with(CalendarWish wish) {
        return new SuiteOptions(folders, ports, wish, recording, sandbox, say);
    }

    public SuiteOptions asSandbox() {
        return new SuiteOptions(folders, ports, calendar, recording, true, say);
    }

    SuiteOptions recordingAotCaches() {
        return new SuiteOptions(folders, ports, calendar, true, sandbox, say);
    }
}
