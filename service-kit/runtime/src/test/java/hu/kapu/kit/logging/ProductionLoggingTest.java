package hu.kapu.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionLoggingTest {
    @Test
    void production_writes_json_and_development_text() {
        assertThat(json(Map.of("kapu.environment", "production"))).isTrue();
        assertThat(json(Map.of("kapu.environment", "development"))).isFalse();
        assertThat(json(Map.of())).isTrue();
    }

    private static boolean json(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withSources(new ProductionLogging())
                .build()
                .getValue("quarkus.log.console.json.enabled", Boolean.class);
    }
}
