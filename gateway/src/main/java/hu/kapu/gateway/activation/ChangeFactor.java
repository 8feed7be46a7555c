package hu.kapu.gateway.activation;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.clients.FactorChange;
import hu.kapu.gateway.clients.FactorChanges;
import hu.kapu.gateway.reauthentication.Reauthentication;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.Attempts;
import hu.kapu.gateway.ui.FactorAction;
import hu.kapu.gateway.ui.FactorsShown;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Switches a factor off or on, or names it; switching off ends what is open elsewhere, before and after the call. */
@ApplicationScoped
class ChangeFactor {
    /**
     * One change of one factor.
     *
     * @param path of its page, which asks again where a proof has become too old meanwhile
     */
    record Wish(Session session, FactorAction action, FactorsShown.Factor factor, boolean last, String path) {
        boolean asksCode() {
            return action == FactorAction.REACTIVATE && factor.app();
        }
    }

    private final FactorChanges changes;
    private final EndAccess endAccess;
    private final Attempts attempts;
    private final Reauthentication reauthentication;
    private final FactorPages pages;

    ChangeFactor(
            FactorChanges changes,
            EndAccess endAccess,
            Attempts attempts,
            Reauthentication reauthentication,
            FactorPages pages) {
        this.changes = changes;
        this.endAccess = endAccess;
        this.attempts = attempts;
        this.reauthentication = reauthentication;
        this.pages = pages;
    }

    Uni<Response> inactivate(Wish wish) {
        Session session = wish.session();
        UUID attempt = attempt(wish, "");
        return endAccess
                .elsewhere(session)
                .chain(kept -> changes.inactivate(
                        SignedInCitizen.applicant(session), wish.factor().id(), attempt, session.sealedRecipient()))
                .call(answer -> answer instanceof FactorChange.Done
                        ? endAccess.elsewhere(session)
                        : Uni.createFrom().voidItem())
                .map(answer -> answer(wish, answer));
    }

    Uni<Response> reactivate(Wish wish, String code) {
        Session session = wish.session();
        return changes.reactivate(
                        SignedInCitizen.applicant(session),
                        wish.factor().id(),
                        attempt(wish, code),
                        code.isBlank() ? Optional.empty() : Optional.of(code),
                        session.sealedRecipient())
                .map(answer -> answer(wish, answer));
    }

    Uni<Response> rename(Wish wish, String name) {
        return name.isBlank()
                ? Uni.createFrom().item(again(wish, Refusal.of(Reason.NAME_NOT_ALLOWED)))
                : changes.rename(
                                SignedInCitizen.applicant(wish.session()),
                                wish.factor().id(),
                                name.strip(),
                                wish.session().sealedRecipient())
                        .map(answer -> answer(wish, answer));
    }

    private Response answer(Wish wish, FactorChange answer) {
        return switch (answer) {
            case FactorChange.Done() -> FactorPages.toOverview();
            case FactorChange.NotReadable() ->
                again(
                        wish,
                        Refusal.of(
                                wish.action() == FactorAction.RENAME
                                        ? Reason.NAME_NOT_ALLOWED
                                        : Reason.CODE_NOT_READABLE));
            case FactorChange.CodeWrong(Optional<Integer> left) ->
                again(wish, Refusal.of(Reason.CODE_WRONG).withAttemptsLeft(left.orElse(null)));
            case FactorChange.CodeUsed() -> again(wish, Refusal.of(Reason.CODE_ALREADY_USED));
            case FactorChange.TransactionSpent() -> pages.refused(429, Reason.REAUTHENTICATION_SPENT);
            case FactorChange.Locked(Optional<Instant> until) ->
                pages.refused(429, Refusal.of(Reason.FACTOR_LOCKED).withRetryAt(until.orElse(null)));
            case FactorChange.Unknown() -> pages.unknown();
            // Another tab was quicker; the page shows how it stands.
            case FactorChange.NotActive() -> FactorPages.toOverview();
            case FactorChange.AlreadyActive() -> FactorPages.toOverview();
            case FactorChange.TooManyAuthenticators() -> pages.refused(409, Reason.TOO_MANY_AUTHENTICATORS);
            case FactorChange.RecentlyReset(Instant until) -> pages.restricted(until);
            case FactorChange.ProofMissing() -> proofMissing(wish);
            case FactorChange.Unavailable() -> pages.unavailable();
        };
    }

    /** Whoever has just proved both and still lacks the proof can only give this app's own code. */
    private Response proofMissing(Wish wish) {
        return wish.asksCode()
                        && reauthentication
                                .demandedFrom(wish.session(), wish.path())
                                .isEmpty()
                ? again(wish, Refusal.of(Reason.CODE_MISSING))
                : reauthentication.demand(wish.path());
    }

    private Response again(Wish wish, Refusal refusal) {
        return pages.action(wish.action(), wish.factor(), wish.last(), wish.asksCode(), 422, List.of(refusal));
    }

    private UUID attempt(Wish wish, String input) {
        return attempts.of(
                "factor-change",
                wish.session().id().toString(),
                wish.action().name(),
                wish.factor().id().toString(),
                String.valueOf(wish.session().reauthenticatedAt()),
                String.valueOf(wish.factor().inactiveSince()),
                input);
    }
}
