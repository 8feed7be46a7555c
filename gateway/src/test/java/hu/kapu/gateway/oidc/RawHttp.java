package hu.kapu.gateway.oidc;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP by hand, for what no client would send. */
final class RawHttp {
    private static final int SLOW_MILLIS = 10_000;

    private final URI gateway;

    RawHttp(URI gateway) {
        this.gateway = gateway;
    }

    /** What came back, as text. */
    record Answer(String head, String body) {
        int status() {
            return head.startsWith("HTTP/1.") ? Integer.parseInt(head.substring(9, 12)) : 0;
        }

        int length() {
            return head.length() + body.length();
        }

        /** Empty when there is none. */
        String location() {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, "location: ", 0, 10))
                    .map(line -> line.substring(10))
                    .findFirst()
                    .orElse("");
        }
    }

    Answer get(String address, String cookie) throws IOException {
        return send(
                "GET " + address + " HTTP/1.1\r\nHost: localhost\r\n" + cookie(cookie) + "Connection: close\r\n\r\n");
    }

    Answer post(String path, String form, String cookie) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + cookie(cookie)
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                + "\r\nConnection: close\r\n\r\n" + form);
    }

    private static String cookie(String cookie) {
        return cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
    }

    /** An answer that comes before the request was read whole may end in a reset; what came until then counts. */
    private Answer send(String raw) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(SLOW_MILLIS);
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] buffer = new byte[16 * 1024];
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException reset) {
            if (answer.isEmpty()) {
                throw reset;
            }
        }
        String[] parts = answer.toString().split("\r\n\r\n", 2);
        return new Answer(parts[0], parts.length == 2 ? parts[1] : "");
    }
}
