package hu.kapu.e2e.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hu.kapu.kit.testing.MailServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The mail server is in trouble: something else answers, or nothing, at its port until this is closed. */
public final class TroubledMail implements AutoCloseable {
    /** What goes wrong. */
    public enum Trouble {
        /** Nobody listens. */
        DOWN,
        /** It takes the connection and never says a word. */
        SILENT,
        /** It takes the letter, and breaks off instead of saying so. */
        BREAKS_OFF_AFTER_DATA
    }

    private static final String MESSAGE_ID = "message-id:";

    private final MailServer mail;
    private final Trouble trouble;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;

    private TroubledMail(MailServer mail, Trouble trouble) {
        this.mail = mail;
        this.trouble = trouble;
        mail.stop();
        try {
            this.door = new ServerSocket();
            if (trouble != Trouble.DOWN) {
                door.setReuseAddress(true);
                door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), mail.port()));
                Thread _ = Thread.ofVirtual().start(this::accept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TroubledMail of(MailServer mail, Trouble trouble) {
        return new TroubledMail(mail, trouble);
    }

    /** The Message-IDs of the letters that it took without saying so. */
    public Set<String> taken() {
        return Set.copyOf(taken);
    }

    /** The mail server is well again. */
    @Override
    public void close() {
        quietly(door);
        open.forEach(TroubledMail::quietly);
        mail.restart();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket sender = door.accept();
                boolean _ = open.add(sender);
                if (trouble == Trouble.BREAKS_OFF_AFTER_DATA) {
                    Thread _ = Thread.ofVirtual().start(() -> takeAndBreakOff(sender));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void takeAndBreakOff(Socket sender) {
        try (sender;
                BufferedReader lines = new BufferedReader(new InputStreamReader(sender.getInputStream(), ISO_8859_1))) {
            say(sender, "220 troubled");
            boolean letter = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (letter && line.toLowerCase(Locale.ROOT).startsWith(MESSAGE_ID)) {
                    boolean _ = taken.add(line.substring(MESSAGE_ID.length()).strip());
                } else if (letter && line.equals(".")) {
                    return;
                } else if (!letter) {
                    letter = line.equalsIgnoreCase("DATA");
                    say(sender, letter ? "354 go on" : "250 fine");
                }
            }
        } catch (IOException hungUp) {
            // The sender has gone away, and so do we.
        } finally {
            boolean _ = open.remove(sender);
        }
    }

    private static void say(Socket sender, String words) throws IOException {
        sender.getOutputStream().write((words + "\r\n").getBytes(ISO_8859_1));
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
