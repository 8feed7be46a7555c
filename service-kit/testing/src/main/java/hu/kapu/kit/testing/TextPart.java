package hu.kapu.kit.testing;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The plain text of a mail, wherever it is among the parts. */
final class TextPart {
    private TextPart() {}

    static String of(Part part) throws MessagingException {
        try {
            if (part.isMimeType("text/plain")) {
                return part.getContent().toString();
            }
            if (part.getContent() instanceof Multipart parts) {
                return firstOf(parts);
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstOf(Multipart parts) throws MessagingException {
        for (int index = 0; index < parts.getCount(); index++) {
            BodyPart part = parts.getBodyPart(index);
            String text = of(part);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
