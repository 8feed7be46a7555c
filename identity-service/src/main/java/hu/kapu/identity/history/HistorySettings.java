package hu.kapu.identity.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long the history tells, and where its checkpoints go. */
@ConfigMapping(prefix = "kapu.history")
public interface HistorySettings {
    /** After this time an entry's content is erased; its place in the chain stays. */
    @WithDefault("P1826D")
    @DurationMin(days = 30)
    Duration retention();

    /** Folder for signed checkpoints, on storage that this service can add to and not rewrite. */
    Optional<Path> checkpointFolder();
}
