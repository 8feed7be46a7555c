package hu.kapu.gateway.portal;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/** Hosts where nobody else's portal can live: the machine one stands on, and the wire it hangs on. */
public final class LocalHosts {
    private static final String LOCALHOST = "localhost";

    private LocalHosts() {}

    /** Loopback, link-local or unspecified (RFC 6890, section 2.2.2; RFC 4291, sections 2.5.2, 2.5.3 and 2.5.6). */
    public static boolean isLocal(InetAddress address) {
        return address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress();
    }

    /** The same of a host as a URI writes it, in whatever way; names are not looked up. */
    static boolean isLocal(String host) {
        return isLocalhost(host) || literal(host).filter(LocalHosts::isLocal).isPresent();
    }

    static boolean isThisMachine(String host) {
        return isLocalhost(host)
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** RFC 6761, section 6.3. */
    private static boolean isLocalhost(String host) {
        String name = withoutDot(host).toLowerCase(Locale.ROOT);
        return name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST);
    }

    /** Short, octal and hexadecimal ways of writing an address too, as browsers read them. */
    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(
                    host.startsWith("[")
                            ? Inet6Address.ofLiteral(withoutBrackets(host))
                            : Inet4Address.ofPosixLiteral(withoutDot(host)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The root of all names may be written or not. */
    private static String withoutDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String withoutBrackets(String host) {
        int zone = host.indexOf('%');
        return host.substring(1, zone < 0 ? host.length() - 1 : zone);
    }
}
