package hu.kapu.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    @TempDir
    private Path application;

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws Exception {
        Files.writeString(application.resolve("quarkus-run.jar"), "first build");
    }

    @Test
    void is_used_once_it_has_been_recorded() throws Exception {
        AotCache cache = cache();
        assertThat(cache.flagsToUse()).isEmpty();

        record(cache);

        assertThat(cache.isRecorded()).isTrue();
        assertThat(cache.flagsToUse()).containsExactly("-XX:AOTCache=" + cache.file());
    }

    @Test
    void another_build_needs_another_recording_which_replaces_the_old_one() throws Exception {
        AotCache old = cache();
        record(old);

        Files.writeString(application.resolve("quarkus-run.jar"), "a second, longer build");
        AotCache renewed = cache();
        assertThat(renewed.isRecorded()).isFalse();
        record(renewed);

        assertThat(renewed.isRecorded()).isTrue();
        assertThat(old.isRecorded()).isFalse();
    }

    @Test
    void a_recording_that_did_not_happen_is_noticed() {
        assertThat(cache().keepRecording()).isFalse();
    }

    @Test
    void a_recording_that_was_broken_off_is_noticed() throws Exception {
        AotCache cache = cache();
        Files.createFile(recordingOf(cache));

        assertThat(cache.keepRecording()).isFalse();
        assertThat(cache.isRecorded()).isFalse();
    }

    private AotCache cache() {
        return AotCache.of("identity", application, folder);
    }

    private static void record(AotCache cache) throws Exception {
        Files.writeString(recordingOf(cache), "recording");
        assertThat(cache.keepRecording()).isTrue();
    }

    private static Path recordingOf(AotCache cache) {
        String flag = cache.flagsToRecord().getFirst();
        return Path.of(flag.substring(flag.indexOf('=') + 1));
    }
}
