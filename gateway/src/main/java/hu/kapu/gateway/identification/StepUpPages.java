package hu.kapu.gateway.identification;

import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.identification.CodePages.Told;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.signin.MoreTime;
import hu.kapu.gateway.signin.ProvenPassword;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.ui.CodeEntry;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.StepUpPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** The code step of a sign-in that makes an open session stronger: it says which portal asks, and why (RFC 9470). */
@ApplicationScoped
class StepUpPages {
    private final SecondFactors secondFactors;
    private final PortalLevels levels;
    private final MoreTime moreTime;
    private final SignInPages pages;

    StepUpPages(SecondFactors secondFactors, PortalLevels levels, MoreTime moreTime, SignInPages pages) {
        this.secondFactors = secondFactors;
        this.levels = levels;
        this.moreTime = moreTime;
        this.pages = pages;
    }

    Uni<Response> show(SignInTransaction transaction, ProvenPassword password, Told told) {
        return secondFactors
                .state(EnrolmentProgress.applicant(transaction, password))
                .map(state -> !(state instanceof FactorState.Known known) || known.hasApp())
                .map(hasApp -> page(transaction, password, hasApp, told));
    }

    private Response page(SignInTransaction transaction, ProvenPassword password, boolean hasApp, Told told) {
        Layout layout = pages.layout(transaction).shownAt(CodePages.CODE, "");
        return SignInPages.page(
                told.status(),
                new StepUpPage(
                        layout,
                        levels.asksAlways(transaction.target()),
                        hasApp,
                        told.clock(),
                        new CodeEntry(told.typed(), moreTime.isLeft(transaction, password)),
                        told.errors()));
    }
}
