package hu.kapu.secondfactor.emailcode;

import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.secondfactor.emailcode.Challenges.Asked;
import hu.kapu.secondfactor.emailcode.CodeSending.Sent;
import hu.kapu.secondfactor.emailcode.CodeSending.TooSoon;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes a new code, the newest of its flow, and asks for its mail: budget, row and mail request are one transaction.
 * The citizen's row is locked already.
 */
@ApplicationScoped
public class SendCode {
    private final Challenges challenges;
    private final MailBudgets budgets;
    private final CodeMacs macs;
    private final CodeLetter letter;
    private final Outbox outbox;
    private final Ids ids;
    private final EmailCodeSettings settings;
    private final SecureRandom random = new SecureRandom();

    SendCode(
            Challenges challenges,
            MailBudgets budgets,
            CodeMacs macs,
            CodeLetter letter,
            Outbox outbox,
            Ids ids,
            EmailCodeSettings settings) {
        this.challenges = challenges;
        this.budgets = budgets;
        this.macs = macs;
        this.letter = letter;
        this.outbox = outbox;
        this.ids = ids;
        this.settings = settings;
    }

    public Uni<CodeSending> send(SqlConnection connection, CodeRequest request, Instant now) {
        return challenges
                .rows(connection, request.flow())
                .chain(earlier -> repeated(earlier, request)
                        .map(challenge -> Uni.createFrom().<CodeSending>item(new Sent(challenge)))
                        .orElseGet(() -> send(connection, request, nextNumber(earlier), now)));
    }

    private static Optional<Challenge> repeated(List<Asked> earlier, CodeRequest request) {
        return earlier.stream()
                .filter(asked -> asked.attempt().equals(request.attempt()))
                .map(Asked::challenge)
                .findFirst();
    }

    private static int nextNumber(List<Asked> earlier) {
        return earlier.isEmpty() ? 1 : earlier.getFirst().challenge().number() + 1;
    }

    private Uni<CodeSending> send(SqlConnection connection, CodeRequest request, int number, Instant now) {
        return budgets.take(connection, request.flow(), request.knownDevice(), now)
                .chain(place -> switch (place) {
                    case MailPlace.Taken(Instant sendAgainAt) ->
                        write(connection, request, number, sendAgainAt, now).map(Sent::new);
                    case MailPlace.TooSoon(Instant retryAt) -> Uni.createFrom().item(new TooSoon(retryAt));
                });
    }

    private Uni<Challenge> write(
            SqlConnection connection, CodeRequest request, int number, Instant sendAgainAt, Instant now) {
        EmailCode code = EmailCode.generate(random);
        Instant deliverUntil = now.plus(settings.deliverWithin());
        var challenge = new Challenge(
                number,
                CheckWords.random(random),
                ids.next(),
                now,
                sendAgainAt,
                Optional.empty(),
                deliverUntil.plus(settings.validity()),
                new Challenge.Tries(0, false),
                macs.of(request.flow(), number, code));
        return challenges
                .store(connection, request.flow(), new Asked(request.attempt(), challenge))
                .chain(() -> outbox.append(connection, letter.request(request, challenge, code, deliverUntil)))
                .replaceWith(challenge);
    }
}
