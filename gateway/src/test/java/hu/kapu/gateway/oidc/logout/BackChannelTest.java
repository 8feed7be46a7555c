package hu.kapu.gateway.oidc.logout;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where logout tokens are posted to, and where never. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BackChannelTest {
    @Inject
    LogoutConfig config;

    private final AtomicInteger visits = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var _ = server.createContext("/", exchange -> {
            int _ = visits.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void listenNoMore() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void in_production_a_name_that_leads_to_this_machine_is_not_followed(String host) {
        Told told = post(host, "production");

        assertThat(told)
                .isInstanceOfSatisfying(
                        Told.NotNow.class, later -> assertThat(later.why()).contains("leads to this machine"));
        assertThat(visits).hasValue(0);
    }

    @Test
    void whatever_is_not_spelled_development_is_production() {
        assertThat(post("127.0.0.1", "test")).isInstanceOf(Told.NotNow.class);
        assertThat(visits).hasValue(0);
    }

    @Test
    void in_development_portals_live_on_this_machine() {
        assertThat(post("127.0.0.1", "development")).isInstanceOf(Told.Heard.class);
        assertThat(visits).hasValue(1);
    }

    @Test
    void a_name_that_nobody_knows_fails_as_ever() {
        assertThat(post("portal.invalid", "production")).isInstanceOf(Told.NotNow.class);
    }

    private Told post(String host, String environment) {
        URI address = URI.create("http://" + host + ":" + server.getAddress().getPort() + "/out");
        return new BackChannel(config, environment)
                .post(address, "a.b.c")
                .await()
                .indefinitely();
    }
}
