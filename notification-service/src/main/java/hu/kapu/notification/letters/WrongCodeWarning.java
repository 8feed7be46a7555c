package hu.kapu.notification.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody knew the password and typed wrong codes.
 *
 * @param portal where they wanted to go; empty for the account site
 */
public record WrongCodeWarning(Instant at, Optional<String> portal) implements Letter {
    static final String TEMPLATE = "wrong-code-warning";

    static WrongCodeWarning of(Parameters given) {
        return new WrongCodeWarning(given.instant("at"), given.optionalText("portal"));
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public LetterContent in(Words words) {
        LetterTexts texts = words.texts();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.warningWhat());
        paragraphs.add(portal.map(texts::warningWhere).orElseGet(texts::warningAccountSite));
        paragraphs.add(texts.warningWhen(words.time(at)));
        paragraphs.add(texts.warningYou());
        paragraphs.add(texts.warningNotYou());
        paragraphs.addAll(words.ifItWasNotYou());
        return words.letter(texts.warningSubject(), Optional.empty(), paragraphs);
    }
}
