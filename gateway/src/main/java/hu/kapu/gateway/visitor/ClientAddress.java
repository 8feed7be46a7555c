package hu.kapu.gateway.visitor;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the client's address: the peer of the connection, or, when that is one of our own proxies, the last address in
 * {@code X-Forwarded-For} that is not. Everything further left was written by the client and counts for nothing.
 */
final class ClientAddress {
    private final List<AddressRange> trusted;

    ClientAddress(List<AddressRange> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    Optional<InetAddress> of(String peer, List<String> forwardedFor) {
        Optional<InetAddress> address = literal(peer);
        List<String> hops = hops(forwardedFor);
        for (int hop = hops.size() - 1;
                hop >= 0 && address.filter(this::isTrusted).isPresent();
                hop--) {
            address = literal(hops.get(hop));
        }
        return address;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static List<String> hops(List<String> forwardedFor) {
        List<String> hops = new ArrayList<>();
        for (String header : forwardedFor) {
            hops.addAll(List.of(header.split(",")));
        }
        return hops;
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
