package hu.kapu.gateway.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where portals come from. Each is one JSON document, described in {@code gateway/contracts/portal.schema.json}. */
@ConfigMapping(prefix = "kapu.portal")
public interface PortalConfiguration {
    /** Folder with one file {@code <id>.json} for each portal; the others are kept in the database. */
    Optional<Path> directory();

    /** How often the folder is looked at for changes. */
    @WithDefault("5S")
    Duration lookEvery();

    /** How often the database is looked at for changes made at other instances. */
    @WithDefault("2S")
    Duration pollEvery();
}
