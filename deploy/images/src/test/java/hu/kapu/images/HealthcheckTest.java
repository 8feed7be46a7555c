package hu.kapu.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import hu.kapu.images.health.Healthcheck;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthcheckTest {
    private HttpServer program;

    @BeforeEach
    void start() throws Exception {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.start();
    }

    @AfterEach
    void stop() {
        program.stop(0);
    }

    @Test
    void a_program_that_says_so_is_well() {
        answers(200);

        assertThat(isWell()).isTrue();
    }

    @Test
    void a_program_that_is_not_ready_is_not_well() {
        answers(503);

        assertThat(isWell()).isFalse();
    }

    @Test
    void a_program_that_nobody_can_ask_is_not_well() {
        int port = program.getAddress().getPort();
        program.stop(0);

        assertThat(Healthcheck.isWell(port, "/q/health/ready")).isFalse();
    }

    private void answers(int status) {
        var _ = program.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private boolean isWell() {
        return Healthcheck.isWell(program.getAddress().getPort(), "/q/health/ready");
    }
}
