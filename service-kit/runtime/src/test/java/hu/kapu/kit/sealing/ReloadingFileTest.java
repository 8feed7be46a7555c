package hu.kapu.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingFileTest {
    @TempDir
    Path folder;

    private final AtomicLong nanoTime = new AtomicLong(5);

    @Test
    void a_changed_file_is_read_again_within_half_a_minute() throws Exception {
        Path path = write("1", 1);
        ReloadingFile<Integer> file = new ReloadingFile<>(path, Integer::valueOf, nanoTime::get);
        assertThat(file.get()).isEqualTo(1);

        Path same = write("2", 2);
        assertThat(same).isEqualTo(path);
        assertThat(file.get()).isEqualTo(1);
        pass(Duration.ofSeconds(30));
        assertThat(file.get()).isEqualTo(2);
    }

    @Test
    void an_unreadable_new_version_leaves_the_former_in_use() throws Exception {
        Path path = write("1", 1);
        ReloadingFile<Integer> file = new ReloadingFile<>(path, Integer::valueOf, nanoTime::get);
        assertThat(file.get()).isEqualTo(1);

        assertThat(write("half a fi", 2)).exists();
        pass(Duration.ofSeconds(30));
        assertThat(file.get()).isEqualTo(1);
        Files.delete(path);
        pass(Duration.ofSeconds(30));
        assertThat(file.get()).isEqualTo(1);
        assertThat(write("3", 3)).exists();
        pass(Duration.ofSeconds(30));
        assertThat(file.get()).isEqualTo(3);
    }

    @Test
    void a_file_that_was_never_readable_fails_loudly() {
        ReloadingFile<Integer> file = new ReloadingFile<>(folder.resolve("absent"), Integer::valueOf, nanoTime::get);

        assertThatThrownBy(file::get).isInstanceOf(UncheckedIOException.class).hasMessageContaining("absent");
    }

    private Path write(String text, int modifiedAt) throws Exception {
        Path path = Files.writeString(folder.resolve("number"), text);
        return Files.setLastModifiedTime(path, FileTime.from(Instant.ofEpochSecond(modifiedAt)));
    }

    private void pass(Duration time) {
        assertThat(nanoTime.addAndGet(time.toNanos())).isPositive();
    }
}
