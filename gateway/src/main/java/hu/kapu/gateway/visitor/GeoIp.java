package hu.kapu.gateway.visitor;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks addresses up in the operator's MaxMind DB file; a file that cannot be read stops the start with the reason. */
@Startup
@ApplicationScoped
class GeoIp {
    private static final Logger LOG = Logger.getLogger(GeoIp.class);

    /**
     * Where an address belongs.
     *
     * @param network the name of its operator
     * @param country ISO 3166-1 alpha-2
     */
    record Place(@Nullable String network, @Nullable String country) {
        static final Place UNKNOWN = new Place(null, null);
    }

    private final Optional<Reader> reader;

    GeoIp(VisitorConfiguration configuration) {
        this.reader = configuration.geoipFile().map(GeoIp::open);
    }

    Place of(InetAddress address) {
        return reader.map(open -> look(open, address)).orElse(Place.UNKNOWN);
    }

    private static Place look(Reader open, InetAddress address) {
        try {
            Map<?, ?> entry = open.get(address, Map.class);
            return entry == null
                    ? Place.UNKNOWN
                    : new Place(
                            text(entry.get("autonomous_system_organization")),
                            entry.get("country") instanceof Map<?, ?> country ? text(country.get("iso_code")) : null);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The GeoIP file gives no answer: %s", e.getClass().getName());
            return Place.UNKNOWN;
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    private static Reader open(Path file) {
        try {
            return new Reader(file.toFile(), new CHMCache());
        } catch (IOException e) {
            throw new UncheckedIOException("kapu.browser.geoip-file cannot be read: " + file, e);
        }
    }

    @PreDestroy
    void close() throws IOException {
        if (reader.isPresent()) {
            reader.get().close();
        }
    }
}
