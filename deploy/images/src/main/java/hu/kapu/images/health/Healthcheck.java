package hu.kapu.images.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a program in the same container over HTTP and ends with 0 when it answers 200. The images have no shell and no
 * {@code curl}; interpreted, this takes 80 ms. Orchestrators that can ask over HTTP themselves do not need it.
 */
public final class Healthcheck {
    private static final int PATIENCE_MILLIS = 3000;
    private static final int STATUS_LINE = "HTTP/1.0 200".length();

    private Healthcheck() {}

    /** Expects port and path, such as {@code 9000 /q/health/ready}. */
    public static void main(String... words) {
        System.exit(isWell(Integer.parseInt(words[0]), words[1]) ? 0 : 1);
    }

    /** Whether the answer is 200. */
    public static boolean isWell(int port, String path) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(STATUS_LINE);
            return new String(answer, StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException e) {
            return false;
        }
    }
}
