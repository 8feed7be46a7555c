package hu.kapu.kit.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The parsed content of a mounted file, read again at most ten seconds after it changed. An unreadable new version is
 * logged and the one in use stays.
 */
public final class ReloadingFile<T> {
    private static final Logger LOG = Logger.getLogger(ReloadingFile.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final Path path;
    private final Function<String, T> parse;
    private final LongSupplier nanoTime;
    private volatile @Nullable Version<T> version;

    private record Version<T>(T content, FileTime modified, long size, long lookedAt) {}

    public ReloadingFile(Path path, Function<String, T> parse) {
        this(path, parse, System::nanoTime);
    }

    ReloadingFile(Path path, Function<String, T> parse, LongSupplier nanoTime) {
        this.path = path;
        this.parse = parse;
        this.nanoTime = nanoTime;
    }

    /** Fails with {@link UncheckedIOException} only while the file has never been readable. */
    public T get() {
        Version<T> present = version;
        if (present != null && nanoTime.getAsLong() - present.lookedAt() < LOOK_EVERY.toNanos()) {
            return present.content();
        }
        return look().content();
    }

    private synchronized Version<T> look() {
        Version<T> present = version;
        long now = nanoTime.getAsLong();
        Version<T> next;
        try {
            next = read(present, now);
        } catch (IOException | RuntimeException e) {
            next = keep(present, now, e);
        }
        version = next;
        return next;
    }

    private Version<T> read(@Nullable Version<T> present, long now) throws IOException {
        FileTime modified = Files.getLastModifiedTime(path);
        long size = Files.size(path);
        if (present != null && present.modified().equals(modified) && present.size() == size) {
            return new Version<>(present.content(), modified, size, now);
        }
        Version<T> read = new Version<>(parse.apply(Files.readString(path)), modified, size, now);
        if (present != null) {
            LOG.infof("Read the new version of %s", path);
        }
        return read;
    }

    private Version<T> keep(@Nullable Version<T> present, long now, Exception cause) {
        if (present == null) {
            throw new UncheckedIOException("cannot read " + path, asIo(cause));
        }
        LOG.errorf("The new version of %s cannot be read, the former stays in use: %s", path, cause);
        return new Version<>(present.content(), present.modified(), present.size(), now);
    }

    private static IOException asIo(Exception cause) {
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
