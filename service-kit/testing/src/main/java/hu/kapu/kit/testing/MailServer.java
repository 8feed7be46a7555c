package hu.kapu.kit.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An SMTP server that accepts every mail and keeps it. */
public final class MailServer implements AutoCloseable {
    private final int port;
    private GreenMail smtp;

    private MailServer(int port) {
        this.port = port;
        this.smtp = listening(port);
    }

    /** Port 0 takes a free one. */
    public static MailServer start(int port) {
        MailServer server = new MailServer(port == 0 ? Waiting.freePort() : port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "mail-stop"));
        return server;
    }

    public int port() {
        return port;
    }

    /** All mails, oldest first. */
    public synchronized List<TrappedMail> mails() {
        return Arrays.stream(smtp.getReceivedMessages())
                .map(MailServer::trapped)
                .sorted(Comparator.comparing(TrappedMail::receivedAt))
                .toList();
    }

    public List<TrappedMail> mailsTo(String address) {
        return mails().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** The newest mail to the address that has come since then, waiting for it if need be. */
    public TrappedMail await(String address, Instant since, java.time.Duration atMost) {
        return Waiting.forValue(
                "a mail to " + address,
                atMost,
                () -> mailsTo(address).reversed().stream()
                        .filter(mail -> !mail.receivedAt().isBefore(since))
                        .findFirst());
    }

    /** Closes the port: senders are refused. */
    public synchronized void stop() {
        smtp.stop();
    }

    /** Opens the port again; mails of before are gone. */
    public synchronized void restart() {
        smtp.stop();
        smtp = listening(port);
    }

    @Override
    public void close() {
        stop();
    }

    private static GreenMail listening(int port) {
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private static TrappedMail trapped(MimeMessage message) {
        try {
            Address[] to = message.getAllRecipients();
            return new TrappedMail(
                    to == null || to.length == 0 ? "" : ((InternetAddress) to[0]).getAddress(),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    TextPart.of(message),
                    Objects.requireNonNullElse(message.getMessageID(), ""),
                    receivedAt(message),
                    GreenMailUtil.getHeaders(message));
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail cannot be read", e);
        }
    }

    private static Instant receivedAt(MimeMessage message) throws MessagingException {
        return Optional.ofNullable(message.getReceivedDate())
                .map(java.util.Date::toInstant)
                .orElse(Instant.EPOCH);
    }
}
