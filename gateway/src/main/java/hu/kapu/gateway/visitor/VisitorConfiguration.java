package hu.kapu.gateway.visitor;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is known of where a browser is. */
@ConfigMapping(prefix = "kapu.browser")
public interface VisitorConfiguration {
    /** Addresses or networks ({@code 10.0.0.0/8}) of the proxies in front; only what they say in X-Forwarded-For counts. */
    Optional<List<String>> trustedProxies();

    /** A MaxMind DB file with countries or networks; without one citizens are shown neither. */
    Optional<Path> geoipFile();
}
