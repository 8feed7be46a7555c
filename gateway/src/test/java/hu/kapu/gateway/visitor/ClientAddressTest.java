package hu.kapu.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static final ClientAddress NO_PROXY = new ClientAddress(List.of());
    private static final ClientAddress BEHIND_PROXIES =
            new ClientAddress(List.of(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("fd00::/8")));

    @Test
    void without_a_proxy_it_is_the_peer_whatever_the_client_says() {
        assertThat(NO_PROXY.of("203.0.113.7", List.of("198.51.100.1"))).isEqualTo(address("203.0.113.7"));
    }

    @Test
    void a_client_that_comes_past_the_proxies_cannot_name_another_address() {
        assertThat(BEHIND_PROXIES.of("203.0.113.7", List.of("198.51.100.1"))).isEqualTo(address("203.0.113.7"));
    }

    @Test
    void behind_proxies_it_is_the_last_address_that_is_no_proxy_and_nothing_left_of_it() {
        assertThat(BEHIND_PROXIES.of("10.1.2.3", List.of("198.51.100.1, 203.0.113.7, 10.9.9.9")))
                .isEqualTo(address("203.0.113.7"));
        assertThat(BEHIND_PROXIES.of("10.1.2.3", List.of("198.51.100.1", "203.0.113.7")))
                .isEqualTo(address("203.0.113.7"));
        assertThat(BEHIND_PROXIES.of("fd00::1", List.of("2001:db8::7"))).isEqualTo(address("2001:db8::7"));
    }

    @Test
    void what_is_no_address_is_not_looked_up() {
        assertThat(BEHIND_PROXIES.of("10.1.2.3", List.of("198.51.100.1, evil.example")))
                .isEmpty();
        assertThat(BEHIND_PROXIES.of("10.1.2.3", List.of())).isEqualTo(address("10.1.2.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "proxy.example", "10.0.0.0/x"})
    void a_network_that_is_none_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
    }

    @Test
    void a_single_address_is_a_network_too() {
        AddressRange one = AddressRange.parse("10.0.0.1");

        assertThat(one.contains(InetAddress.ofLiteral("10.0.0.1"))).isTrue();
        assertThat(one.contains(InetAddress.ofLiteral("10.0.0.2"))).isFalse();
        assertThat(one.contains(InetAddress.ofLiteral("::1"))).isFalse();
    }

    private static Optional<InetAddress> address(String literal) {
        return Optional.of(InetAddress.ofLiteral(literal));
    }
}
