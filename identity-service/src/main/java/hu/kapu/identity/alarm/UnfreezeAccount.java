package hu.kapu.identity.alarm;

import hu.kapu.identity.alarm.AccountRequests.Kind;
import hu.kapu.identity.alarm.Unfreezing.CitizenUnknown;
import hu.kapu.identity.alarm.Unfreezing.FactorTooYoung;
import hu.kapu.identity.alarm.Unfreezing.NotFrozen;
import hu.kapu.identity.alarm.Unfreezing.Unfrozen;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.Standing.Freeze;
import hu.kapu.identity.emailchange.UndoEmailChanges;
import hu.kapu.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * One transaction: what a stranger changed about the address is undone, and the account is open again; after a
 * registrar's case for nobody who knows the former password.
 */
@ApplicationScoped
class UnfreezeAccount {
    private final Citizens citizens;
    private final AccountRequests requests;
    private final FrozenAccounts accounts;
    private final UndoEmailChanges undoEmailChanges;
    private final ShutOutStranger shutOutStranger;
    private final AlarmLetters letters;
    private final Outbox outbox;
    private final Clock clock;

    UnfreezeAccount(
            Citizens citizens,
            AccountRequests requests,
            FrozenAccounts accounts,
            UndoEmailChanges undoEmailChanges,
            ShutOutStranger shutOutStranger,
            AlarmLetters letters,
            Outbox outbox,
            Clock clock) {
        this.citizens = citizens;
        this.requests = requests;
        this.accounts = accounts;
        this.undoEmailChanges = undoEmailChanges;
        this.shutOutStranger = shutOutStranger;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who asks, and with what right. */
    sealed interface Right {
        UUID attempt();

        /** The citizen, with a factor that came into force at this instant. */
        record OlderFactor(UUID attempt, Instant activatedAt) implements Right {}

        /** A registrar, with a case that a second official approved. */
        record ApprovedCase(UUID attempt) implements Right {}
    }

    @WithTransaction
    Uni<Unfreezing> unfreeze(UUID citizen, Right right) {
        Instant now = clock.instant();
        return citizens.lock(citizen)
                .chain(found ->
                        found.map(account -> judge(account, right, now)).orElseGet(() -> answer(new CitizenUnknown())));
    }

    private Uni<Unfreezing> judge(CitizenAccount citizen, Right right, Instant now) {
        Freeze frozen = citizen.standing().frozen();
        if (frozen == null) {
            return requests.isNew(citizen.id(), Kind.UNFREEZING, right.attempt(), now)
                    .map(isNew -> isNew ? new NotFrozen() : unfrozen(citizen));
        }
        if (right instanceof Right.OlderFactor factor && !factor.activatedAt().isBefore(frozen.noticeAt())) {
            return answer(new FactorTooYoung());
        }
        return requests.isNew(citizen.id(), Kind.UNFREEZING, right.attempt(), now)
                .chain(() -> undoEmailChanges.since(citizen, frozen.noticeAt(), now))
                .call(() -> accounts.unfreeze(citizen.id(), frozen.noticeAt()))
                .call(() -> outbox.append(new AccountUnfrozen(citizen.id(), now, by(right)).event()))
                .call(restored -> finish(restored, right, now))
                .map(UnfreezeAccount::unfrozen);
    }

    private Uni<Void> finish(CitizenAccount restored, Right right, Instant now) {
        return switch (right) {
            case Right.OlderFactor factor -> letters.unfrozen(restored, now);
            case Right.ApprovedCase approved -> shutOutStranger.from(restored, now);
        };
    }

    private static String by(Right right) {
        return switch (right) {
            case Right.OlderFactor factor -> "citizen";
            case Right.ApprovedCase approved -> "registrar";
        };
    }

    private static Unfreezing unfrozen(CitizenAccount citizen) {
        return new Unfrozen(citizen.email().masked(), citizen.sealedRecipient());
    }

    private static Uni<Unfreezing> answer(Unfreezing outcome) {
        return Uni.createFrom().item(outcome);
    }
}
