package hu.kapu.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The line between the service and the mail server: keeps what was said, and can be disturbed. */
public final class SmtpLine implements AutoCloseable {
    /** What goes wrong on the line. */
    public enum Weather {
        FINE,
        /** The mail server says that there is no such mailbox. */
        NO_SUCH_MAILBOX,
        /** The mail server says to try later. */
        MAILBOX_BUSY,
        /** The mail server refuses us, whatever we bring. */
        SENDER_REFUSED,
        /** The mail server takes the letter, but its answer is lost. */
        ANSWER_LOST,
        /** The mail server takes the letter and says nothing. */
        SILENT
    }

    private final int port;
    private final int serverPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private volatile Weather weather = Weather.FINE;
    private volatile ServerSocket door;

    SmtpLine(int serverPort) {
        this.serverPort = serverPort;
        this.door = listen(0);
        this.port = door.getLocalPort();
        accept(door);
    }

    int port() {
        return port;
    }

    /** From now on nobody gets through; connections break off. */
    public void cut() {
        quietly(door);
        open.forEach(SmtpLine::quietly);
    }

    /** Undoes {@link #cut()}. */
    public void mend() {
        if (door.isClosed()) {
            door = listen(port);
            accept(door);
        }
    }

    public void weather(Weather now) {
        weather = now;
    }

    /** Every letter that went to the mail server, headers and all. */
    public List<ReceivedLetter> letters() {
        return letters.stream().map(ReceivedLetter::of).toList();
    }

    private static ServerSocket listen(int port) {
        try {
            return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket client = listening.accept();
                    Thread.ofVirtual().start(() -> serve(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            open.add(client);
            Side service = Side.of(client);
            Side mailServer = Side.of(server);
            service.say(mailServer.reply());
            for (String command = service.hear(); command != null; command = service.hear()) {
                String disturbed = disturbance(command.toUpperCase(Locale.ROOT));
                if (!disturbed.isEmpty()) {
                    service.say(disturbed);
                } else if (command.equalsIgnoreCase("DATA")) {
                    letter(service, mailServer);
                } else {
                    mailServer.say(command + "\r\n");
                    service.say(mailServer.reply());
                }
            }
        } catch (IOException e) {
            // One side has hung up, and so do we.
        } finally {
            open.remove(client);
        }
    }

    private String disturbance(String command) {
        return switch (weather) {
            case NO_SUCH_MAILBOX -> command.startsWith("RCPT") ? "550 5.1.1 " + command + " no such mailbox\r\n" : "";
            case MAILBOX_BUSY -> command.startsWith("RCPT") ? "451 4.2.1 " + command + " busy\r\n" : "";
            case SENDER_REFUSED -> command.startsWith("MAIL") ? "550 5.7.1 not from you\r\n" : "";
            case FINE, ANSWER_LOST, SILENT -> "";
        };
    }

    private void letter(Side service, Side mailServer) throws IOException {
        mailServer.say("DATA\r\n");
        service.say(mailServer.reply());
        StringBuilder letter = new StringBuilder();
        String line = service.hear();
        while (line != null && !line.equals(".")) {
            letter.append(line).append("\r\n");
            line = service.hear();
        }
        letters.add(letter.toString());
        mailServer.say(letter + ".\r\n");
        String reply = mailServer.reply();
        if (weather == Weather.ANSWER_LOST) {
            throw new IOException("the answer is lost");
        }
        if (weather != Weather.SILENT) {
            service.say(reply);
        }
    }

    @Override
    public void close() {
        cut();
    }

    /** One end of the line. */
    private record Side(Socket socket, BufferedReader reader) {
        static Side of(Socket socket) throws IOException {
            return new Side(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)));
        }

        @Nullable
        String hear() throws IOException {
            return reader.readLine();
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        }

        String reply() throws IOException {
            StringBuilder reply = new StringBuilder();
            for (String line = hear(); ; line = hear()) {
                if (line == null) {
                    throw new IOException("the other side hung up");
                }
                reply.append(line).append("\r\n");
                if (line.length() < 4 || line.charAt(3) != '-') {
                    return reply.toString();
                }
            }
        }
    }
}
