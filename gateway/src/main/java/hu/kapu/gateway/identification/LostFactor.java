package hu.kapu.gateway.identification;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.Deletion;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.signin.EndFactorsHere;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.signin.OfferedMethods;
import hu.kapu.gateway.signin.ProvenPassword;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.LostFactorDonePage;
import hu.kapu.gateway.ui.LostFactorPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Elveszett vagy lecseréltem a telefonomat" and "Nem érem el az e-mail-címemet", after the password. */
@ApplicationScoped
class LostFactor {
    static final Set<Step> ALLOWED = Set.of(Step.CODE, Step.CODE_METHOD);
    private static final String DONE = "/azonositas/elveszett/kesz?t=";

    private final SecondFactors secondFactors;
    private final EndFactorsHere endFactors;
    private final EnrolmentProgress progress;
    private final OfferedMethods offered;
    private final SignInPages pages;
    private final Clock clock;

    LostFactor(
            SecondFactors secondFactors,
            EndFactorsHere endFactors,
            EnrolmentProgress progress,
            OfferedMethods offered,
            SignInPages pages,
            Clock clock) {
        this.secondFactors = secondFactors;
        this.endFactors = endFactors;
        this.progress = progress;
        this.offered = offered;
        this.pages = pages;
        this.clock = clock;
    }

    /** What will end and what stays, before anything does. */
    Uni<Response> explain(SignInTransaction transaction, boolean mailbox) {
        return show(transaction, mailbox, 200, List.of());
    }

    Uni<Response> delete(SignInTransaction transaction, boolean mailbox, String typed) {
        Optional<ProvenPassword> password = transaction.password();
        if (transaction.presentStep() == Step.PASSWORD_ALONE) {
            return item(toDone(transaction));
        }
        if (!ALLOWED.contains(transaction.presentStep()) || password.isEmpty()) {
            return item(SignInPages.toPresentStep(transaction));
        }
        if (password.get().citizen().isFrozen()) {
            return show(transaction, mailbox, 403, List.of());
        }
        if (typed.isBlank()) {
            return show(transaction, mailbox, 422, List.of(Refusal.of(Reason.DELETION_CODE_MISSING)));
        }
        return endFactors
                .submit(transaction, password.get(), typed)
                .chain(answer -> answer.map(deletion -> answer(transaction, mailbox, deletion))
                        .orElseGet(() -> item(refused(transaction, Refusal.of(Reason.SESSION_ENDED)))));
    }

    Response done(SignInTransaction transaction) {
        return SignInPages.ok(new LostFactorDonePage(pages.layout(transaction)));
    }

    private Uni<Response> answer(SignInTransaction transaction, boolean mailbox, Deletion deletion) {
        return switch (deletion) {
            case Deletion.Ended ignored -> item(toDone(transaction));
            case Deletion.NotReadable(Optional<Integer> group) ->
                show(
                        transaction,
                        mailbox,
                        422,
                        List.of(Refusal.of(Reason.DELETION_CODE_NOT_READABLE).inGroup(group.orElse(null))));
            case Deletion.Wrong(Optional<Integer> left) ->
                show(
                        transaction,
                        mailbox,
                        422,
                        List.of(Refusal.of(Reason.DELETION_CODE_WRONG).withAttemptsLeft(left.orElse(null))));
            case Deletion.NoDeletionCode() -> item(refused(transaction, Refusal.of(Reason.NO_DELETION_CODE)));
            case Deletion.TooManyAttempts(Optional<Instant> retryAt) ->
                item(pages.tooMany(transaction, Refusal.of(Reason.TOO_MANY_ATTEMPTS), retryAt));
            case Deletion.RecentlyReset(Optional<Instant> until) ->
                item(refused(transaction, Refusal.of(Reason.RECENTLY_RESET).withRetryAt(until.orElse(null))));
            case Deletion.PasswordTooOld() ->
                progress.askPasswordAgain(transaction)
                        .replaceWith(() -> pages.password(
                                transaction, 422, "", List.of(Refusal.of(Reason.PASSWORD_PROOF_MISSING))));
            case Deletion.Overloaded(Duration wait) ->
                item(pages.error(pages.layout(transaction), ErrorPage.Kind.OVERLOADED, Optional.of(wait)));
            case Deletion.Unavailable() -> item(unavailable(transaction));
        };
    }

    private Uni<Response> show(SignInTransaction transaction, boolean mailbox, int status, List<Refusal> errors) {
        Optional<ProvenPassword> password = transaction.password();
        if (password.isEmpty()) {
            return item(SignInPages.toPresentStep(transaction));
        }
        return secondFactors
                .state(EnrolmentProgress.applicant(transaction, password.get()))
                .map(state -> switch (state) {
                    case FactorState.Known known ->
                        SignInPages.page(status, page(transaction, password.get(), known, mailbox, errors));
                    case FactorState.Unavailable() -> unavailable(transaction);
                });
    }

    private LostFactorPage page(
            SignInTransaction transaction,
            ProvenPassword password,
            FactorState.Known known,
            boolean mailbox,
            List<Refusal> errors) {
        List<Method> open = offered.at(transaction.target());
        Method other = mailbox ? Method.TOTP : Method.EMAIL_CODE;
        boolean hasOther = mailbox ? known.hasApp() : known.hasEmailCode();
        return new LostFactorPage(
                pages.layout(transaction)
                        .shownAt("/azonositas/elveszett", mailbox ? "mi=postafiok" : "")
                        .withBackLink(Step.CODE.of(transaction.id()).toString()),
                mailbox,
                known.authenticators().stream()
                        .map(FactorState.Authenticator::label)
                        .toList(),
                known.emailCode().isPresent(),
                hasOther && open.contains(other),
                obstacle(password, known),
                password.citizen().restrictedUntil(),
                errors);
    }

    private LostFactorPage.Obstacle obstacle(ProvenPassword password, FactorState.Known known) {
        Instant restrictedUntil = password.citizen().restrictedUntil();
        if (password.citizen().isFrozen()) {
            return LostFactorPage.Obstacle.FROZEN;
        }
        if (restrictedUntil != null && restrictedUntil.isAfter(clock.instant())) {
            return LostFactorPage.Obstacle.RECENTLY_RESET;
        }
        return known.deletionCodeIssuedAt().isPresent()
                ? LostFactorPage.Obstacle.NONE
                : LostFactorPage.Obstacle.NO_CODE;
    }

    private Response refused(SignInTransaction transaction, Refusal refusal) {
        return pages.refused(pages.layout(transaction), 403, refusal);
    }

    private Response unavailable(SignInTransaction transaction) {
        return pages.error(pages.layout(transaction), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
    }

    private static Response toDone(SignInTransaction transaction) {
        return Response.seeOther(URI.create(DONE + transaction.id())).build();
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
