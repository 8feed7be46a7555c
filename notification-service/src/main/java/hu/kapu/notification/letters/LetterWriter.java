package hu.kapu.notification.letters;

import hu.kapu.kit.sealing.MessageCodes;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Puts a letter into words. */
@ApplicationScoped
public class LetterWriter {
    private final LettersConfig config;
    private final MessageCodes codes;

    LetterWriter(LettersConfig config, MessageCodes codes) {
        this.config = config;
        this.codes = codes;
    }

    /** The name is the addressee's, as the letter is to greet them. */
    public WrittenLetter write(UUID messageId, Letter letter, String name, LetterLanguage language) {
        LetterContent content = letter.in(new Words(texts(language), language, name, codes.of(messageId), config));
        return new WrittenLetter(
                language, content.subject(), new LetterText(content).render(), new LetterHtml(content).render());
    }

    private static LetterTexts texts(LetterLanguage language) {
        return MessageBundles.get(LetterTexts.class, Localized.Literal.of(language.tag()));
    }
}
