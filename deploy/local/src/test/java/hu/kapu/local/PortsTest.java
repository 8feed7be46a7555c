package hu.kapu.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void people_find_everything_where_the_documentation_says() {
        Ports ports = Ports.standard();

        assertThat(ports.gatewayUrl()).isEqualTo("http://localhost:8080");
        assertThat(ports.portalUrl()).isEqualTo("http://portal.localhost:8090");
        assertThat(ports.inboxUrl()).isEqualTo("http://localhost:8025");
        assertThat(ports.readinessOf(Program.SECOND_FACTOR)).isEqualTo("http://127.0.0.1:9002/q/health/ready");
        assertThat(numbersOf(ports)).contains(15_432, 19_092, 10_025).hasSize(13);
    }

    @Test
    void a_port_base_moves_every_port_and_lets_none_meet() {
        Set<Integer> moved = numbersOf(Ports.from(20_000));

        assertThat(moved).hasSize(13).allMatch(port -> port >= 20_000 && port < 20_100);
        assertThat(Ports.from(20_000).gatewayUrl()).isEqualTo("http://localhost:20000");
    }

    @Test
    void free_ports_are_all_different() {
        assertThat(numbersOf(Ports.free())).hasSize(13);
    }

    private static Set<Integer> numbersOf(Ports ports) {
        Set<Integer> numbers = new TreeSet<>(ports.http().values());
        numbers.addAll(ports.management().values());
        numbers.addAll(Set.of(ports.postgres(), ports.kafka(), ports.smtp(), ports.inbox()));
        return numbers;
    }
}
