package hu.kapu.notification.letters;

import hu.kapu.notification.letters.LetterContent.CodeLine;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Puts a letter into words. */
@ApplicationScoped
public class LetterWriter {
    private final LettersConfig config;

    LetterWriter(LettersConfig config) {
        this.config = config;
    }

    /** The name is the addressee's, as the letter is to greet them. */
    public WrittenLetter write(Letter letter, String name, LetterLanguage language) {
        LetterContent content = content(letter, new Words(texts(language), language, name));
        return new WrittenLetter(
                language, content.subject(), new LetterText(content).render(), new LetterHtml(content).render());
    }

    private LetterContent content(Letter letter, Words words) {
        return switch (letter) {
            case FirstLoginCode code -> firstLoginCode(code, words);
            case SecondFactorActive active -> secondFactorActive(active, words);
            case WrongCodeWarning warning -> wrongCodeWarning(warning, words);
        };
    }

    private LetterContent firstLoginCode(FirstLoginCode letter, Words words) {
        LetterTexts texts = words.texts();
        return words.letter(
                texts.firstLoginSubject(),
                Optional.of(new CodeLine(texts.firstLoginLabel(), letter.code())),
                texts.firstLoginWhy(letter.userName()),
                texts.firstLoginHow(),
                site(words),
                texts.firstLoginUntil(LetterTimes.of(letter.validUntil(), words.language())),
                texts.nobodyAsks(),
                texts.firstLoginNotYou(config.telephone()));
    }

    private LetterContent secondFactorActive(SecondFactorActive letter, Words words) {
        LetterTexts texts = words.texts();
        String how = switch (letter.method()) {
            case TOTP -> texts.activeHow();
        };
        return words.letter(
                texts.activeSubject(),
                Optional.empty(),
                texts.activeSince(LetterTimes.of(letter.at(), words.language())),
                how,
                texts.activeDeletionCode(),
                texts.nobodyAsks(),
                texts.activeNotYou(config.telephone()),
                site(words));
    }

    private LetterContent wrongCodeWarning(WrongCodeWarning letter, Words words) {
        LetterTexts texts = words.texts();
        return words.letter(
                texts.warningSubject(),
                Optional.empty(),
                texts.warningWhat(),
                letter.portal().map(texts::warningWhere).orElseGet(texts::warningAccountSite),
                texts.warningWhen(LetterTimes.of(letter.at(), words.language())),
                texts.warningYou(),
                texts.warningNotYou(config.telephone()),
                texts.nobodyAsks(),
                site(words));
    }

    private String site(Words words) {
        String site = switch (words.language()) {
            case HU -> config.site().hu();
            case EN -> config.site().en();
        };
        return words.texts().siteInWords(site);
    }

    private static LetterTexts texts(LetterLanguage language) {
        return MessageBundles.get(LetterTexts.class, Localized.Literal.of(language.tag()));
    }

    /** One language and one addressee. */
    private record Words(LetterTexts texts, LetterLanguage language, String name) {
        LetterContent letter(String subject, Optional<CodeLine> code, String... paragraphs) {
            return new LetterContent(
                    language.tag(), subject, code, texts.salutation(name), List.of(paragraphs), texts.signature());
        }
    }
}
