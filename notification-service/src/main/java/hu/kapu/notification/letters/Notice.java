package hu.kapu.notification.letters;

import hu.kapu.notification.letters.NoticeFact.Told;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something has happened to an account, and its owner is told. */
public final class Notice implements Letter {
    private final NoticeKind kind;
    private final Map<NoticeFact, Told> facts;

    private Notice(NoticeKind kind, Map<NoticeFact, Told> facts) {
        this.kind = kind;
        this.facts = facts;
    }

    static Notice of(String template, Parameters given) {
        NoticeKind kind =
                NoticeKind.ofTemplate(template).orElseThrow(() -> new UnreadableLetter("there is no such letter"));
        Map<NoticeFact, Told> facts = new EnumMap<>(NoticeFact.class);
        for (NoticeFact fact : NoticeFact.values()) {
            Optional<Told> told = kind.mayTell(fact) ? fact.in(given) : Optional.empty();
            if (told.isEmpty() && kind.needs(fact)) {
                throw new UnreadableLetter("the parameter " + fact.parameter() + " is missing");
            }
            told.ifPresent(value -> facts.put(fact, value));
        }
        return new Notice(kind, facts);
    }

    @Override
    public String template() {
        return kind.template();
    }

    @Override
    public LetterContent in(Words words) {
        LetterTexts texts = words.texts();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.noticeWhat(kind));
        facts.forEach((fact, told) -> paragraphs.add(texts.factName(fact) + " " + told.in(words)));
        paragraphs.add(texts.noticeNext(kind));
        if (kind.hasAlarm()) {
            paragraphs.addAll(words.ifItWasNotYou());
        } else {
            paragraphs.add(texts.questions(words.telephone()));
        }
        return words.letter(texts.noticeSubject(kind), Optional.empty(), paragraphs);
    }

    @Override
    public String toString() {
        return "Notice[" + kind + "]";
    }
}
