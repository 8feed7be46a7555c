package hu.kapu.notification.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ügyfélkapu+ works from now on. */
public record SecondFactorActive(Method method, Instant at) implements Letter {
    static final String TEMPLATE = "second-factor-active";

    /** How the citizen gets the codes. */
    public enum Method {
        TOTP,
        EMAIL_CODE
    }

    static SecondFactorActive of(Parameters given) {
        return new SecondFactorActive(given.oneOf("method", Method.values()), given.instant("at"));
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public LetterContent in(Words words) {
        LetterTexts texts = words.texts();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.activeSince(words.time(at)));
        paragraphs.add(texts.activeHow(method));
        paragraphs.add(texts.activeDeletionCode(method));
        paragraphs.add(texts.nobodyAsks());
        paragraphs.addAll(words.ifItWasNotYou());
        return words.letter(texts.activeSubject(), Optional.empty(), paragraphs);
    }
}
