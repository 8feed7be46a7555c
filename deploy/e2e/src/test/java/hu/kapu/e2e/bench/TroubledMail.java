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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/** The mail server is in trouble: something else answers, or nothing, at its port until this is closed. */
public final class TroubledMail implements AutoCloseable {
    /** What goes wrong. */
    public enum Trouble {
        /** Nobody listens. */
        DOWN,
        /** It takes the connection and never says a word. */
        SILENT,
        /** It takes the letter, and breaks off instead of saying so. */
        BREAKS_OFF_AFTER_DATA,
        /** It takes the letter, says so only after {@link #answer}, and passes it on when all is well again. */
        SLOW,
        /** It knows no recipient, which it says only after {@link #answer}. */
        REFUSES
    }

    private final MailServer mail;
    private final Trouble trouble;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<TakenLetter> taken = new ConcurrentLinkedQueue<>();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final ExecutorService conversations = Executors.newVirtualThreadPerTaskExecutor();
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
                conversations.execute(this::accept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TroubledMail of(MailServer mail, Trouble trouble) {
        return new TroubledMail(mail, trouble);
    }

    /** The Message-IDs of the letters that it took whole. */
    public Set<String> taken() {
        return taken.stream().map(TakenLetter::messageId).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it took a letter to this address. */
    public boolean hasTakenLetterTo(String address) {
        return taken.stream().anyMatch(letter -> letter.isTo(address));
    }

    /** Says at last what it was waited for, and from now on at once. */
    public void answer() {
        answered.countDown();
    }

    /** The mail server is well again. */
    @Override
    public void close() {
        quietly(door);
        open.forEach(TroubledMail::quietly);
        answered.countDown();
        conversations.close();
        mail.restart();
        if (trouble == Trouble.SLOW) {
            taken.forEach(letter -> letter.passOn(mail.port()));
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket sender = door.accept();
                boolean _ = open.add(sender);
                if (door.isClosed()) {
                    sender.close();
                } else if (trouble != Trouble.SILENT) {
                    conversations.execute(() -> converse(sender));
                }
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void converse(Socket sender) {
        try (sender;
                BufferedReader lines = new BufferedReader(new InputStreamReader(sender.getInputStream(), ISO_8859_1))) {
            TakenLetter.say(sender, "220 troubled");
            List<String> letter = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (TakenLetter.begins(line)) {
                    letter.clear();
                }
                letter.add(line);
                if (TakenLetter.isData(line)) {
                    TakenLetter.say(sender, "354 go on");
                    hear(lines, letter);
                    take(sender, new TakenLetter(letter));
                } else {
                    TakenLetter.say(sender, answerTo(line));
                }
            }
        } catch (IOException hungUp) {
            // One side has gone away, and so do we.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            boolean _ = open.remove(sender);
        }
    }

    /** Up to the full stop. */
    private static void hear(BufferedReader lines, List<String> letter) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(TakenLetter.END)) {
            letter.add(line);
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("half a letter");
        }
        letter.add(line);
    }

    private void take(Socket sender, TakenLetter letter) throws IOException, InterruptedException {
        boolean _ = taken.add(letter);
        if (trouble == Trouble.BREAKS_OFF_AFTER_DATA) {
            throw new IOException("breaking off");
        }
        answered.await();
        try {
            TakenLetter.say(sender, "250 taken");
        } catch (IOException unheard) {
            boolean _ = taken.remove(letter);
            throw unheard;
        }
    }

    private String answerTo(String command) throws InterruptedException {
        if (trouble == Trouble.REFUSES && TakenLetter.namesRecipient(command)) {
            answered.await();
            return "550 5.1.1 no such mailbox";
        }
        return command.toUpperCase(Locale.ROOT).startsWith("QUIT") ? "221 bye" : "250 fine";
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
