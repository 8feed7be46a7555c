package hu.kapu.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every port of one suite on loopback; people get the fixed ones, tests get free ones. */
public record Ports(
        Map<Program, Integer> http, Map<Program, Integer> management, int postgres, int kafka, int smtp, int inbox) {

    private static final int NEEDED = Program.values().length + Program.SERVICES.size() + 4;

    public Ports {
        http = Map.copyOf(http);
        management = Map.copyOf(management);
    }

    /** The ports of the documentation: gateway 8080, inbox 8025, sample portal 8090 and so on. */
    public static Ports standard() {
        return of(List.of(8081, 8082, 8083, 8080, 8090, 9001, 9002, 9003, 9000, 15432, 19092, 10025, 8025));
    }

    /** All ports from {@code base} on, the gateway's being {@code base} itself, so that suites can stand side by side. */
    public static Ports from(int base) {
        List<Integer> offsets = List.of(1, 2, 3, 0, 10, 21, 22, 23, 20, 32, 42, 26, 25);
        return of(offsets.stream().map(offset -> base + offset).toList());
    }

    /** Ports nobody uses at this moment. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() < NEEDED) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return of(held.stream().map(ServerSocket::getLocalPort).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    public int of(Program program) {
        return http.getOrDefault(program, 0);
    }

    /** Where the program tells whether it is ready; the sample portal has no management port and answers itself. */
    public String readinessOf(Program program) {
        Integer port = management.get(program);
        return port == null ? "http://127.0.0.1:" + of(program) + "/" : "http://127.0.0.1:" + port + "/q/health/ready";
    }

    public String gatewayUrl() {
        return "http://localhost:" + of(Program.GATEWAY);
    }

    /** Another host name than the gateway's, so that the browser takes the portal for another site. */
    public String portalUrl() {
        return "http://portal.localhost:" + of(Program.SAMPLE_PORTAL);
    }

    public String inboxUrl() {
        return "http://localhost:" + inbox;
    }

    private static Ports of(List<Integer> numbers) {
        return new Ports(
                Map.of(
                        Program.IDENTITY, numbers.get(0),
                        Program.SECOND_FACTOR, numbers.get(1),
                        Program.NOTIFICATION, numbers.get(2),
                        Program.GATEWAY, numbers.get(3),
                        Program.SAMPLE_PORTAL, numbers.get(4)),
                Map.of(
                        Program.IDENTITY, numbers.get(5),
                        Program.SECOND_FACTOR, numbers.get(6),
                        Program.NOTIFICATION, numbers.get(7),
                        Program.GATEWAY, numbers.get(8)),
                numbers.get(9),
                numbers.get(10),
                numbers.get(11),
                numbers.get(12));
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
