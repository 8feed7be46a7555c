package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.RedirectUri;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.signin.ContinueSession;
import hu.kapu.gateway.signin.Level;
import hu.kapu.gateway.signin.SignInReport;
import hu.kapu.gateway.signin.StartSignIn;
import hu.kapu.gateway.signin.StartedTransaction;
import hu.kapu.gateway.signin.Target;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Takes an accepted request on: back to the portal out of the open session, or to the identification page. */
@ApplicationScoped
class Authorize {
    private final StartSignIn startSignIn;
    private final ContinueSession continueSession;
    private final IssueCode issueCode;
    private final PendingAuthorizations texts;
    private final SignInReport report;
    private final Ids ids;

    Authorize(
            StartSignIn startSignIn,
            ContinueSession continueSession,
            IssueCode issueCode,
            PendingAuthorizations texts,
            SignInReport report,
            Ids ids) {
        this.startSignIn = startSignIn;
        this.continueSession = continueSession;
        this.issueCode = issueCode;
        this.texts = texts;
        this.report = report;
        this.ids = ids;
    }

    Uni<CodeAnswer> fromSession(AuthorizationRequest request, Level level, Session session) {
        return issueCode
                .agreed(request.pending(level), Authentication.of(session, ids.next()))
                .invoke(answer -> report(answer, request, session));
    }

    private void report(CodeAnswer answer, AuthorizationRequest request, Session session) {
        if (answer.letsIn()) {
            report.continued(request.portalId(), session.methods());
        }
    }

    Uni<StartedTransaction> bySignIn(AuthorizationRequest request, Portal portal, Level level, HttpHeaders headers) {
        return startSignIn.atPortal(target(request, portal, level), BrowserBinding.of(headers));
    }

    /** The session is enough, and the citizen is asked on a page of its own whether they agree. */
    Uni<StartedTransaction> toConsent(
            AuthorizationRequest request, Portal portal, Level level, Session session, HttpHeaders headers) {
        return continueSession
                .asItStands(target(request, portal, level), session, BrowserBinding.of(headers))
                .chain(begun -> begun.map(started -> Uni.createFrom().item(started))
                        .orElseGet(() -> bySignIn(request, portal, level, headers)));
    }

    Uni<StartedTransaction> byStepUp(
            AuthorizationRequest request, Portal portal, Level level, Session session, HttpHeaders headers) {
        return continueSession.atTheAppsCode(target(request, portal, level), session, BrowserBinding.of(headers));
    }

    private Target.Portal target(AuthorizationRequest request, Portal portal, Level level) {
        return new Target.Portal(
                portal.id(),
                portal.nameHu(),
                portal.nameEn(),
                portal.logo().orElse(null),
                level,
                new RedirectUri(request.replyTo().redirectUri()).origin(),
                texts.write(request.pending(level)),
                request.loginHint().orElse(null));
    }
}
