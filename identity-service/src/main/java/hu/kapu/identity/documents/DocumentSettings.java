package hu.kapu.identity.documents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where eID cards and their one-time registration codes are looked up. */
@ConfigMapping(prefix = "kapu.documents")
public interface DocumentSettings {
    /** A table filled by {@code import-documents}, or a country's own register over HTTP. */
    @WithDefault("postgresql")
    Register register();

    /** Where the country's register answers; needed with {@code http}. */
    Optional<URI> url();

    /** A file with the bearer token for the country's register; read at each call. */
    Optional<Path> tokenFile();

    /** How long a connection to the country's register may take. */
    @WithDefault("PT0.5S")
    @DurationMin(millis = 50)
    @DurationMax(seconds = 10)
    Duration connectTimeout();

    /** How long the country's register may take to answer. */
    @WithDefault("PT2S")
    @DurationMin(millis = 100)
    @DurationMax(seconds = 10)
    Duration answerTimeout();

    /** How long an attempt id that used a pair gets the first answer again. */
    @WithDefault("PT60S")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 5)
    Duration repeatWindow();

    /** The kinds of register. */
    enum Register {
        POSTGRESQL,
        HTTP
    }
}
