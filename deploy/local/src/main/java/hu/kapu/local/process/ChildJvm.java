package hu.kapu.local.process;

import hu.kapu.kit.testing.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** One running program of the suite. */
public final class ChildJvm {
    private final Process process;
    private final Guardian guardian;
    private volatile boolean expectedToEnd;

    private ChildJvm(Process process, Guardian guardian) {
        this.process = process;
        this.guardian = guardian;
    }

    /**
     * What to start and where.
     *
     * @param application the folder with {@code quarkus-run.jar}
     * @param settings its configuration, a properties file
     * @param recording whether this is the training run of the AOT cache
     */
    public record Launch(Path application, Path settings, Path log, AotCache cache, boolean recording) {
        private List<String> command() {
            return JavaRuntime.command(recording ? cache.flagsToRecord() : cache.flagsToUse());
        }
    }

    /** Starts the program; {@code onDeath} gets the exit code when it ends without having been asked to. */
    public static ChildJvm start(Launch launch, Guardian guardian, IntConsumer onDeath) {
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.application().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().put("QUARKUS_CONFIG_LOCATIONS", launch.settings().toString());
        try {
            ChildJvm child = new ChildJvm(builder.start(), guardian);
            child.watch(onDeath);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + launch.application(), e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Asks the program to finish what it does and end; after {@code patience} it is killed. */
    public void stop(Duration patience) {
        askToStop();
        awaitEnd(patience);
    }

    /** Asks the program to end and does not wait. */
    public void askToStop() {
        expectedToEnd = true;
        process.destroy();
    }

    public void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** The power cord: no chance to finish anything. */
    public void kill() {
        expectedToEnd = true;
        Process _ = process.destroyForcibly().onExit().join();
    }

    /** Stops the program's clock: it keeps its ports and answers nobody until {@link #resume()}. */
    public void pause() {
        ChildProcess.signal(process.toHandle(), "STOP");
    }

    public void resume() {
        ChildProcess.signal(process.toHandle(), "CONT");
    }

    private void watch(IntConsumer onDeath) {
        guardian.guard(process.pid());
        var _ = process.onExit().thenAccept(ended -> {
            guardian.forget(ended.pid());
            if (!expectedToEnd) {
                onDeath.accept(ended.exitValue());
            }
        });
    }
}
