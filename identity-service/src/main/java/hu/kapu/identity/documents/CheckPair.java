package hu.kapu.identity.documents;

import hu.kapu.identity.credential.AttemptBudget.ByName;
import hu.kapu.identity.credential.AttemptBudgets;
import hu.kapu.identity.credential.Reservation.Granted;
import hu.kapu.identity.credential.Reservation.Repeated;
import hu.kapu.identity.credential.Reservation.Waiting;
import hu.kapu.kit.sealing.KeyedHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Checks a pair within the budget of the card's number, which numbers that no card has have too. */
@ApplicationScoped
public class CheckPair {
    private final AttemptBudgets budgets;
    private final EidPairs pairs;
    private final KeyedHash keyedHash;

    CheckPair(AttemptBudgets budgets, EidPairs pairs, KeyedHash keyedHash) {
        this.budgets = budgets;
        this.pairs = pairs;
        this.keyedHash = keyedHash;
    }

    /** What came of a pair. */
    public sealed interface Outcome {
        /** Not used up yet. */
        record Genuine(RegisteredDocument document) implements Outcome {}

        /** This very attempt has used it a moment ago. */
        record UsedByThisAttempt(UUID citizen, Instant at) implements Outcome {}

        record Refused() implements Outcome {}

        record TooManyAttempts(Instant until) implements Outcome {}

        /** No attempt was spent. */
        record Unavailable() implements Outcome {}
    }

    public Uni<Outcome> check(EidPair pair, UUID attempt, Instant now) {
        ByName budget = ByName.ofNobody(pair.budgetKey(keyedHash));
        return budgets.reserve(budget, attempt, now).chain(reservation -> switch (reservation) {
            case Granted granted -> evaluate(pair, budget, attempt, now);
            case Repeated repeated -> repeated.accepted() ? again(pair, attempt, now) : used(pair, attempt, now);
            case Waiting waiting -> Uni.createFrom().item(new Outcome.TooManyAttempts(waiting.until()));
        });
    }

    private Uni<Outcome> evaluate(EidPair pair, ByName budget, UUID attempt, Instant now) {
        return pairs.check(pair).chain(check -> switch (check) {
            case PairCheck.Genuine genuine ->
                budgets.clear(budget, attempt).replaceWith(new Outcome.Genuine(genuine.document()));
            case PairCheck.Refused refused -> refuse(pair, budget, attempt, now);
            case PairCheck.Unavailable unavailable ->
                budgets.giveBack(budget, attempt).replaceWith(new Outcome.Unavailable());
        });
    }

    /** Used by this attempt when its service died before the answer. */
    private Uni<Outcome> refuse(EidPair pair, ByName budget, UUID attempt, Instant now) {
        return budgets.refuse(budget, attempt).chain(() -> used(pair, attempt, now));
    }

    /** An attempt whose pair was found genuine, again: what it has used, or the pair as it stands. */
    private Uni<Outcome> again(EidPair pair, UUID attempt, Instant now) {
        return used(pair, attempt, now)
                .chain(outcome -> outcome instanceof Outcome.Refused
                        ? pairs.check(pair).map(CheckPair::unspent)
                        : Uni.createFrom().item(outcome));
    }

    private Uni<Outcome> used(EidPair pair, UUID attempt, Instant now) {
        return pairs.usedBy(pair, attempt, now)
                .map(use -> use.<Outcome>map(found -> new Outcome.UsedByThisAttempt(found.citizen(), found.at()))
                        .orElseGet(Outcome.Refused::new));
    }

    private static Outcome unspent(PairCheck check) {
        return switch (check) {
            case PairCheck.Genuine genuine -> new Outcome.Genuine(genuine.document());
            case PairCheck.Refused refused -> new Outcome.Refused();
            case PairCheck.Unavailable unavailable -> new Outcome.Unavailable();
        };
    }
}
