package hu.kapu.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

/** A letter as a mail program would show it. */
public record ReceivedLetter(
        String to,
        String senderName,
        String senderAddress,
        String subject,
        String language,
        String messageId,
        String text,
        String html) {

    static ReceivedLetter of(String raw) {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(ISO_8859_1)));
            InternetAddress from = (InternetAddress) message.getFrom()[0];
            return new ReceivedLetter(
                    ((InternetAddress) message.getAllRecipients()[0]).getAddress(),
                    from.getPersonal(),
                    from.getAddress(),
                    message.getSubject(),
                    message.getHeader("Content-Language", null),
                    message.getMessageID(),
                    part(message, 0, "text/plain"),
                    part(message, 1, "text/html"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a letter cannot be read", e);
        }
    }

    private static String part(MimeMessage message, int index, String type) throws MessagingException, IOException {
        Part part = ((MimeMultipart) message.getContent()).getBodyPart(index);
        if (!part.isMimeType(type)) {
            throw new IllegalStateException("part " + index + " is " + part.getContentType());
        }
        return part.getContent().toString().replace("\r\n", "\n").strip();
    }
}
