package hu.kapu.gateway.activation;

import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.reauthentication.GivePasswordAgain;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.ui.DeletionCodeFormPage;
import hu.kapu.gateway.ui.DeletionCodeResultPage;
import hu.kapu.gateway.ui.FactorsShown;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form for password and deletion code, and what it leads to; what would end stands on it before the click. */
@ApplicationScoped
class DeletionCodePages {
    /** What was typed; texts are empty when a field was. */
    record Typed(
            String password, String deletionCode, @Nullable String deviceToken) {
        List<Refusal> missing() {
            List<Refusal> missing = new ArrayList<>();
            if (password.isEmpty()) {
                missing.add(Refusal.of(Reason.PASSWORD_MISSING));
            }
            if (deletionCode.isBlank()) {
                missing.add(Refusal.of(Reason.DELETION_CODE_MISSING));
            }
            return missing;
        }

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    private final GivePasswordAgain password;
    private final StateOfFactors state;
    private final FactorViews views;
    private final FactorPages pages;

    DeletionCodePages(GivePasswordAgain password, StateOfFactors state, FactorViews views, FactorPages pages) {
        this.password = password;
        this.state = state;
        this.views = views;
        this.pages = pages;
    }

    Uni<Response> form(Session session, boolean trial, int status, List<Refusal> errors) {
        return state.of(session, known -> Uni.createFrom().item(form(known, session, trial, status, errors)));
    }

    Response done(boolean trial) {
        return SignInPages.ok(new DeletionCodeResultPage(pages.layout(), trial));
    }

    /** The step with the password proved at that instant, or the form with what is wrong. */
    Uni<Response> afterPassword(Session session, boolean trial, Typed typed, Function<Instant, Uni<Response>> step) {
        List<Refusal> missing = typed.missing();
        if (!missing.isEmpty()) {
            return form(session, trial, 422, missing);
        }
        return password.take(session, typed.password(), typed.deviceToken()).chain(outcome -> switch (outcome) {
            case GivePasswordAgain.Outcome.Accepted(Instant at) -> step.apply(at);
            case GivePasswordAgain.Outcome.Missing() -> again(session, trial, Reason.PASSWORD_MISSING);
            case GivePasswordAgain.Outcome.Wrong() -> again(session, trial, Reason.PASSWORD_AGAIN_WRONG);
            case GivePasswordAgain.Outcome.TooManyAttempts(Optional<Instant> retryAt) -> item(tooMany(retryAt));
            case GivePasswordAgain.Outcome.Overloaded(Duration wait) -> item(pages.overloaded(wait));
            case GivePasswordAgain.Outcome.Unavailable() -> item(pages.unavailable());
        });
    }

    Uni<Response> notReadable(Session session, boolean trial, Optional<Integer> group) {
        Refusal refusal = Refusal.of(Reason.DELETION_CODE_NOT_READABLE).inGroup(group.orElse(null));
        return form(session, trial, 422, List.of(refusal));
    }

    Uni<Response> wrong(Session session, boolean trial, Optional<Integer> left) {
        Refusal refusal = Refusal.of(Reason.DELETION_CODE_WRONG).withAttemptsLeft(left.orElse(null));
        return form(session, trial, 422, List.of(refusal));
    }

    Uni<Response> again(Session session, boolean trial, Reason reason) {
        return form(session, trial, 422, List.of(Refusal.of(reason)));
    }

    Response tooMany(Optional<Instant> retryAt) {
        return pages.refused(429, Refusal.of(Reason.TOO_MANY_ATTEMPTS).withRetryAt(retryAt.orElse(null)));
    }

    private Response form(FactorState.Known known, Session session, boolean trial, int status, List<Refusal> errors) {
        if (known.deletionCodeIssuedAt().isEmpty()) {
            return pages.refused(409, Reason.NO_DELETION_CODE);
        }
        List<String> names = views.factors(session, known).stream()
                .map(FactorsShown.Factor::name)
                .toList();
        return SignInPages.page(status, new DeletionCodeFormPage(pages.layout(), trial, names, errors));
    }

    static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
