package hu.kapu.gateway.portal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Portals out of configuration, as the running gateway reads them. */
public final class PortalFixture {
    private final Map<String, String> configuration = new HashMap<>();

    /** A confidential portal {@code eeszt} at https://eeszt.example.hu with client secret {@code a-secret}. */
    public static PortalFixture eeszt() {
        return new PortalFixture()
                .with("eeszt", "name-hu", "EESZT")
                .with("eeszt", "name-en", "EESZT (health records)")
                .with("eeszt", "client-id", "eeszt-web")
                .with(
                        "eeszt",
                        "client-secret-sha256",
                        ClientSecretHash.of("a-secret").hex())
                .with("eeszt", "redirect-uris", "https://eeszt.example.hu/back,https://eeszt.example.hu/other")
                .with("eeszt", "sector", "eeszt.example.hu");
    }

    @CanIgnoreReturnValue
    public PortalFixture with(String portal, String property, String value) {
        configuration.put("kapu.portals." + portal + "." + property, value);
        return this;
    }

    @CanIgnoreReturnValue
    public PortalFixture without(String portal, String property) {
        configuration.remove("kapu.portals." + portal + "." + property);
        return this;
    }

    public Portals portals() {
        return new Portals(new SmallRyeConfigBuilder()
                .withMapping(PortalsConfig.class)
                .withSources(new PropertiesConfigSource(configuration, "test", 100))
                .build()
                .getConfigMapping(PortalsConfig.class));
    }
}
