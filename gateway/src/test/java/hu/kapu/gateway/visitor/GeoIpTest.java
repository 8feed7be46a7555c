package hu.kapu.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoIpTest {
    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void tells_network_and_country_of_an_address_the_file_knows() throws IOException {
        Path file = folder.resolve("places.mmdb");
        Map<String, Object> entry =
                Map.of("autonomous_system_organization", "Magyar Telekom", "country", Map.of("iso_code", "HU"));
        SmallGeoIpFile.write(file, "203.0.113.0", 24, entry);
        GeoIp geoIp = new GeoIp(with(file));

        assertThat(geoIp.of(address("203.0.113.7"))).isEqualTo(new GeoIp.Place("Magyar Telekom", "HU"));
        assertThat(geoIp.of(address("198.51.100.1"))).isEqualTo(GeoIp.Place.UNKNOWN);
        assertThat(geoIp.of(address("2001:db8::1"))).isEqualTo(GeoIp.Place.UNKNOWN);
        geoIp.close();
    }

    @Test
    void without_a_file_it_tells_nothing() {
        assertThat(new GeoIp(with(null)).of(address("203.0.113.7"))).isEqualTo(GeoIp.Place.UNKNOWN);
    }

    @Test
    void a_file_that_cannot_be_read_stops_the_start_by_its_name() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.mmdb"), "not a MaxMind DB");

        assertThatThrownBy(() -> new GeoIp(with(broken)))
                .hasMessageContaining("kapu.browser.geoip-file")
                .hasMessageContaining("broken.mmdb");
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }

    private static VisitorConfiguration with(@Nullable Path file) {
        return new VisitorConfiguration() {
            @Override
            public Optional<List<String>> trustedProxies() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> geoipFile() {
                return Optional.ofNullable(file);
            }
        };
    }
}
