package hu.kapu.identity.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
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

    /** Bucket for signed checkpoints, in place of the folder or beside it. */
    Optional<S3> s3();

    /**
     * An S3 bucket with object lock. Its keys are the files {@code history/s3-access-key} and
     * {@code history/s3-secret-key} below the secrets directory.
     */
    interface S3 {
        /** Where the storage is, without the bucket, such as https://s3.eu-central-1.amazonaws.com. */
        URI endpoint();

        /** The bucket's name; object lock has to be switched on for it. */
        @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
        String bucket();

        /** The region the bucket is in; us-east-1 when it is not set. */
        Optional<String> region();

        /** What the objects' names begin with, such as {@code checkpoints/}. */
        Optional<@Pattern(regexp = "[A-Za-z0-9._/-]*") String> prefix();

        /** How long nobody can replace or delete a checkpoint; as long as the history tells when it is not set. */
        Optional<Duration> lockedFor();
    }
}
