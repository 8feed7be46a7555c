package hu.kapu.gateway.activation;

import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.clients.Deletion;
import hu.kapu.gateway.clients.DeletionCodeCheck;
import hu.kapu.gateway.clients.EndedFactors;
import hu.kapu.gateway.clients.FactorChanges;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.Attempts;
import hu.kapu.gateway.ui.Reason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The deletion code of somebody signed in: it ends all second factors and no account, or is only tried. */
@ApplicationScoped
class UseDeletionCode {
    private static final URI DONE = URI.create(FactorPages.ROOT + "/torlokoddal/kesz");

    private final EndedFactors endedFactors;
    private final FactorChanges changes;
    private final EndAccess endAccess;
    private final Attempts attempts;
    private final DeletionCodePages forms;
    private final FactorPages pages;

    UseDeletionCode(
            EndedFactors endedFactors,
            FactorChanges changes,
            EndAccess endAccess,
            Attempts attempts,
            DeletionCodePages forms,
            FactorPages pages) {
        this.endedFactors = endedFactors;
        this.changes = changes;
        this.endAccess = endAccess;
        this.attempts = attempts;
        this.forms = forms;
        this.pages = pages;
    }

    Uni<Response> end(Session session, DeletionCodePages.Typed typed) {
        return forms.afterPassword(session, false, typed, at -> end(session, typed.deletionCode(), at));
    }

    /** "Jól írtam fel a törlőkódomat?" */
    Uni<Response> attempt(Session session, DeletionCodePages.Typed typed) {
        return forms.afterPassword(session, true, typed, at -> attempt(session, typed.deletionCode(), at));
    }

    private Uni<Response> end(Session session, String code, Instant passwordAt) {
        UUID attempt = attempts.of("deletion", session.transactionId().toString(), code);
        return endAccess
                .elsewhere(session)
                .chain(kept ->
                        endedFactors.delete(applicant(session, passwordAt), attempt, code, session.sealedRecipient()))
                .call(answer -> answer instanceof Deletion.Ended
                        ? endAccess.elsewhere(session)
                        : Uni.createFrom().voidItem())
                .chain(answer -> ended(session, answer));
    }

    private Uni<Response> ended(Session session, Deletion answer) {
        return switch (answer) {
            case Deletion.Ended ignored ->
                DeletionCodePages.item(Response.seeOther(DONE).build());
            case Deletion.NotReadable(Optional<Integer> group) -> forms.notReadable(session, false, group);
            case Deletion.Wrong(Optional<Integer> left) -> forms.wrong(session, false, left);
            case Deletion.NoDeletionCode() -> DeletionCodePages.item(pages.refused(409, Reason.NO_DELETION_CODE));
            case Deletion.TooManyAttempts(Optional<Instant> retryAt) -> DeletionCodePages.item(forms.tooMany(retryAt));
            case Deletion.RecentlyReset(Optional<Instant> until) ->
                DeletionCodePages.item(
                        until.map(pages::restricted).orElseGet(() -> pages.refused(403, Reason.RECENTLY_RESET)));
            case Deletion.PasswordTooOld() -> forms.again(session, false, Reason.PASSWORD_MISSING);
            case Deletion.Overloaded(Duration wait) -> DeletionCodePages.item(pages.overloaded(wait));
            case Deletion.Unavailable() -> DeletionCodePages.item(pages.unavailable());
        };
    }

    private Uni<Response> attempt(Session session, String code, Instant passwordAt) {
        UUID attempt = attempts.of("deletion-trial", session.transactionId().toString(), code);
        return changes.checkDeletionCode(applicant(session, passwordAt), attempt, code)
                .chain(answer -> tried(session, answer));
    }

    private Uni<Response> tried(Session session, DeletionCodeCheck answer) {
        return switch (answer) {
            case DeletionCodeCheck.Right() -> DeletionCodePages.item(forms.done(true));
            case DeletionCodeCheck.NotReadable(Optional<Integer> group) -> forms.notReadable(session, true, group);
            case DeletionCodeCheck.Wrong(Optional<Integer> left) -> forms.wrong(session, true, left);
            case DeletionCodeCheck.NoneIssued() -> DeletionCodePages.item(pages.refused(409, Reason.NO_DELETION_CODE));
            case DeletionCodeCheck.TooManyAttempts(Optional<Instant> retryAt) ->
                DeletionCodePages.item(forms.tooMany(retryAt));
            case DeletionCodeCheck.ProofMissing() -> forms.again(session, true, Reason.PASSWORD_MISSING);
            case DeletionCodeCheck.Overloaded(Duration wait) -> DeletionCodePages.item(pages.overloaded(wait));
            case DeletionCodeCheck.Unavailable() -> DeletionCodePages.item(pages.unavailable());
        };
    }

    private static Applicant applicant(Session session, Instant passwordAt) {
        return new Applicant(session.transactionId(), session.citizenId(), passwordAt, session.restrictedUntil());
    }
}
