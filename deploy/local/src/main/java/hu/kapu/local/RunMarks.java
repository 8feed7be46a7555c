package hu.kapu.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The files by which {@code ./kapu} and the launcher speak with each other: who runs, whether all is ready, whether to
 * stop, and which program is being rebuilt.
 */
final class RunMarks {
    private final Path folder;

    RunMarks(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the suite's folder for this process for as long as it lives; false when another one has it. */
    @SuppressWarnings("MustBeClosedChecker")
    boolean take() {
        try {
            @Nullable
            FileLock lock = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock == null) {
                return false;
            }
            forget("stop");
            forget("ready");
            Files.writeString(
                    folder.resolve("launcher.pid"),
                    Long.toString(ProcessHandle.current().pid()));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ready() {
        try {
            Files.writeString(folder.resolve("ready"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean stopAsked() {
        return Files.exists(folder.resolve("stop"));
    }

    /** Whether {@code ./kapu dev} is building this program anew. */
    boolean isTakenOver(Program program) {
        return Files.exists(folder.resolve(program.label() + ".taken-over"));
    }

    void gone() {
        forget("ready");
        forget("stop");
        forget("launcher.pid");
    }

    private void forget(String mark) {
        try {
            var _ = Files.deleteIfExists(folder.resolve(mark));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
