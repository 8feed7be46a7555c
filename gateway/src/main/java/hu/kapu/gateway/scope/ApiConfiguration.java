package hu.kapu.gateway.scope;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;

/** The REST API's own clients. */
@ConfigMapping(prefix = "kapu.api")
public interface ApiConfiguration {
    /** Folder with one JSON document for each client of operators; looked at again every 30 seconds. */
    Optional<Path> clientsDirectory();

    /** How long a token for the REST API is good; at most 10 minutes. */
    @WithDefault("PT10M")
    @DurationMax(minutes = 10)
    Duration tokenLifetime();

    /** How long the record of what operators did through the REST API is kept. */
    @WithDefault("P1826D")
    Duration actionsKept();

    /** How long a request with an Idempotency-Key may be repeated and gets its first answer. */
    @WithDefault("PT24H")
    Duration idempotencyKeysKept();
}
