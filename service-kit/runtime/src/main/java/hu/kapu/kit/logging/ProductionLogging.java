package hu.kapu.kit.logging;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Logs are read by machines in production and by people elsewhere; one switch, {@code kapu.environment}, decides. */
public final class ProductionLogging implements ConfigSourceFactory {
    private static final int ABOVE_APPLICATION_PROPERTIES = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String environment = context.getValue("kapu.environment").getValue();
        boolean json = !"development".equals(environment);
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.log.console.json.enabled", Boolean.toString(json)),
                "kapu production logging",
                ABOVE_APPLICATION_PROPERTIES));
    }
}
