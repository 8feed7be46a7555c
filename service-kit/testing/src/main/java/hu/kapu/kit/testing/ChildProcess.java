package hu.kapu.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Keeps the pipe to a child open for as long as the child lives: the child takes its end as the end of this JVM. */
public final class ChildProcess {
    private static final System.Logger LOG = System.getLogger(ChildProcess.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ChildProcess() {}

    static Process keptAlive(Process process) {
        Thread.ofPlatform().daemon().name("child-" + process.pid()).start(() -> await(process));
        return process;
    }

    static void end(ProcessHandle process) {
        if (process.destroyForcibly()) {
            Waiting.until("the end of process " + process.pid(), PATIENCE, () -> !process.isAlive());
        }
    }

    /** Sends a signal by its name, such as {@code INT} or {@code STOP}. */
    public static void signal(ProcessHandle process, String signal) {
        try {
            // The shell's own kill: not every image has the program.
            int failed = new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
                    .start()
                    .waitFor();
            if (failed != 0 && process.isAlive()) {
                throw new IllegalStateException("cannot send " + signal + " to process " + process.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Process process) {
        try {
            int status = process.waitFor();
            LOG.log(System.Logger.Level.DEBUG, "process {0} ended with {1}", process.pid(), status);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
