package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.signin.CompletedSignIn;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Where the identification page sends a citizen who is through: on to the portal, in every tab with the same answer. */
@Path("/oauth2/resume")
public class ResumeResource {
    private final FinishedSignIns finished;
    private final IssueCode issueCode;
    private final BrowserAnswers browser;

    ResumeResource(FinishedSignIns finished, IssueCode issueCode, BrowserAnswers browser) {
        this.finished = finished;
        this.issueCode = issueCode;
        this.browser = browser;
    }

    @GET
    public Uni<Response> resume(@QueryParam("t") @Nullable String id, @Context HttpHeaders headers) {
        return finished.of(id, BrowserBinding.of(headers), headers).chain(found -> switch (found) {
            case FinishedSignIns.Found.Finished(CompletedSignIn done, PendingAuthorization pending) ->
                issueCode.answer(pending, Authentication.of(done)).map(browser::of);
            case FinishedSignIns.Found.NoLongerRegistered(Response page) ->
                Uni.createFrom().item(page);
            case FinishedSignIns.Found.SignedOut() -> Uni.createFrom().item(browser.over());
            case FinishedSignIns.Found.NotFinished(var location) ->
                Uni.createFrom().item(browser.to(location));
        });
    }
}
