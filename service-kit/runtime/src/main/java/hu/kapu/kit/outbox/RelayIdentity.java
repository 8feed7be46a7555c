package hu.kapu.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** Names this process among all that may hold the lease: host, process id and start. */
final class RelayIdentity {
    private RelayIdentity() {}

    static UUID ofThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        String name = host() + "/" + self.pid() + "/" + self.info().startInstant();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
