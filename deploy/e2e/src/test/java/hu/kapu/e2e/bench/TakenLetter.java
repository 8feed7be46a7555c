package hu.kapu.e2e.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;

/** A letter in the words in which it came over the line, from {@code MAIL} to the full stop that ends it. */
record TakenLetter(List<String> lines) {
    static final String END = ".";

    private static final String DATA = "DATA";
    private static final String MESSAGE_ID = "message-id:";

    TakenLetter {
        lines = List.copyOf(lines);
    }

    static boolean begins(String command) {
        return command.toUpperCase(Locale.ROOT).startsWith("MAIL");
    }

    static boolean isData(String command) {
        return command.equalsIgnoreCase(DATA);
    }

    static boolean namesRecipient(String command) {
        return command.toUpperCase(Locale.ROOT).startsWith("RCPT");
    }

    String messageId() {
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(MESSAGE_ID))
                .findFirst()
                .map(line -> line.substring(MESSAGE_ID.length()).strip())
                .orElseThrow();
    }

    boolean isTo(String address) {
        return lines.stream().anyMatch(line -> namesRecipient(line) && line.contains("<" + address + ">"));
    }

    /** Hands it to the mail server at this port of the loopback interface. */
    void passOn(int port) {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), ISO_8859_1))) {
            accepted(answers);
            say(server, "HELO passing-on");
            accepted(answers);
            boolean body = false;
            for (String line : lines) {
                say(server, line);
                if (!body || line.equals(END)) {
                    accepted(answers);
                }
                body = body || isData(line);
            }
            say(server, "QUIT");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void say(Socket other, String words) throws IOException {
        other.getOutputStream().write((words + "\r\n").getBytes(ISO_8859_1));
    }

    /** Replies of one line that begin with 2 or 3 let the other side go on (RFC 5321, section 4.2.1). */
    private static void accepted(BufferedReader answers) throws IOException {
        String answer = answers.readLine();
        if (answer == null || !(answer.startsWith("2") || answer.startsWith("3"))) {
            throw new IOException("the mail server says " + answer);
        }
    }
}
