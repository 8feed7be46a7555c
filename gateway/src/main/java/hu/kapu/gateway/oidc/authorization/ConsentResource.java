package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.signin.CompletedSignIn;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What the citizen says to {@code prompt=consent}; only a plain yes is one (OpenID Connect Core 1.0, 3.1.2.4). */
@Path("/azonositas/hozzajarulas")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class ConsentResource {
    private static final String YES = "igen";

    private final FinishedSignIns finished;
    private final IssueCode issueCode;
    private final AuthorizationAnswers answers;
    private final BrowserAnswers browser;

    ConsentResource(
            FinishedSignIns finished, IssueCode issueCode, AuthorizationAnswers answers, BrowserAnswers browser) {
        this.finished = finished;
        this.issueCode = issueCode;
        this.answers = answers;
        this.browser = browser;
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> answer(
            @RestForm("t") @Nullable String id,
            @RestForm("valasz") @Nullable String answer,
            @Context HttpHeaders headers) {
        return finished.of(id, BrowserBinding.of(headers), headers).chain(found -> switch (found) {
            case FinishedSignIns.Found.Finished(CompletedSignIn done, PendingAuthorization pending) ->
                YES.equals(answer)
                        ? issueCode.agreed(pending, Authentication.of(done)).map(browser::of)
                        : now(browser.to(answers.error(
                                pending.replyTo(), OAuthError.ACCESS_DENIED, "the citizen did not agree")));
            case FinishedSignIns.Found.NoLongerRegistered(Response page) -> now(page);
            case FinishedSignIns.Found.SignedOut() -> now(browser.over());
            case FinishedSignIns.Found.NotFinished(var location) -> now(browser.to(location));
        });
    }

    private static Uni<Response> now(Response response) {
        return Uni.createFrom().item(response);
    }
}
