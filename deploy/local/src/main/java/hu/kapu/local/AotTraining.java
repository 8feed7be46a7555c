package hu.kapu.local;

import hu.kapu.local.process.AotCache;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * One training run for all programs: the suite starts in a scratch folder with recording on, the demo citizens live
 * through registration, first login and enrolment, and at the end each JVM leaves its AOT cache.
 */
final class AotTraining {
    private final Folders folders;
    private final Consumer<String> say;

    AotTraining(Folders folders, Consumer<String> say) {
        this.folders = folders;
        this.say = say;
    }

    /** Whether every program has a cache. */
    boolean isComplete() {
        return Arrays.stream(Program.values()).map(this::cacheOf).allMatch(AotCache::isRecorded);
    }

    /** Records what is missing; a failure costs only the faster start. */
    void recordMissing() {
        if (isComplete()) {
            return;
        }
        say.accept("Recording the AOT caches in one training run, once per build …");
        Folders scratch = Folders.below(folders.home(), folders.data().resolveSibling("training"));
        try {
            trainIn(scratch);
        } catch (IllegalStateException e) {
            say.accept("The training run failed, the suite starts without AOT caches: " + e.getMessage());
        }
        Folders.delete(scratch.data());
    }

    private void trainIn(Folders scratch) {
        scratch.wipe();
        SuiteOptions options = SuiteOptions.of(scratch, Ports.free(), say).recordingAotCaches();
        try (Suite suite = Suite.start(options)) {
            var _ = suite.demoCitizens().settle();
        }
        for (Program program : Program.values()) {
            if (!cacheOf(program).keepRecording()) {
                say.accept("No AOT cache was recorded for " + program.label() + ".");
            }
        }
    }

    private AotCache cacheOf(Program program) {
        return AotCache.of(program.label(), program.application(folders.home()), folders.aot());
    }
}
