package hu.kapu.identity.recovery;

import hu.kapu.identity.mailing.MailBudget;
import hu.kapu.identity.mailing.Sending;
import hu.kapu.kit.sealing.KeyedHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Takes in that somebody has forgotten the password: one statement for the budget, one for the request, the very same
 * for names and addresses that nobody has. Whether there is an account is looked up later, by {@link LookUpRecoveries}.
 */
@ApplicationScoped
class AskForRecovery {
    private final MailBudget budget;
    private final RecoveryQueue queue;
    private final RecoverySettings settings;
    private final KeyedHash keyedHash;
    private final Clock clock;

    AskForRecovery(
            MailBudget budget, RecoveryQueue queue, RecoverySettings settings, KeyedHash keyedHash, Clock clock) {
        this.budget = budget;
        this.queue = queue;
        this.settings = settings;
        this.keyedHash = keyedHash;
        this.clock = clock;
    }

    /** What came of asking. */
    sealed interface Asked {
        record TakenIn() implements Asked {}

        record TooSoon(Instant retryAt) implements Asked {}
    }

    Uni<Asked> ask(UUID transaction, UUID attempt, ForgottenPassword forgotten) {
        Instant now = clock.instant();
        return budget.reserve(forgotten.pairKey(keyedHash), attempt, now).chain(sending -> switch (sending) {
            case Sending.Granted granted -> takeIn(transaction, attempt, forgotten, now);
            case Sending.Repeated repeated -> takeIn(transaction, attempt, forgotten, now);
            case Sending.TooSoon tooSoon -> Uni.createFrom().item(new Asked.TooSoon(tooSoon.retryAt()));
        });
    }

    private Uni<Asked> takeIn(UUID transaction, UUID attempt, ForgottenPassword forgotten, Instant now) {
        return queue.takeIn(transaction, attempt, forgotten, now, now.plus(settings.codeLife()))
                .replaceWith(new Asked.TakenIn());
    }
}
