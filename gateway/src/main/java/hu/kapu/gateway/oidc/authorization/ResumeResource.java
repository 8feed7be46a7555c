package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.signin.CompletedSignIn;
import hu.kapu.gateway.signin.CompletedSignIns;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the identification page sends a citizen who is through: on to the portal, in every tab to the same address. */
@Path("/oauth2/resume")
public class ResumeResource {
    private static final URI IDENTIFICATION_PAGE = URI.create("/azonositas");

    private final CompletedSignIns completed;
    private final PendingAuthorizations texts;
    private final IssueCode issueCode;
    private final BrowserAnswers browser;

    ResumeResource(
            CompletedSignIns completed, PendingAuthorizations texts, IssueCode issueCode, BrowserAnswers browser) {
        this.completed = completed;
        this.texts = texts;
        this.issueCode = issueCode;
        this.browser = browser;
    }

    @GET
    public Uni<Response> resume(@QueryParam("t") @Nullable UUID transactionId, @Context HttpHeaders headers) {
        return transactionId == null
                ? Uni.createFrom().item(browser.to(IDENTIFICATION_PAGE))
                : completed.of(transactionId, BrowserBinding.of(headers)).chain(found -> resume(found, transactionId));
    }

    /** What is not complete, or not of this browser, is for the identification page to explain. */
    private Uni<Response> resume(Optional<CompletedSignIn> found, UUID transactionId) {
        URI explained = URI.create(IDENTIFICATION_PAGE + "?t=" + transactionId);
        return found.map(done -> issueCode
                        .answer(texts.read(done.oidcRequest()), Authentication.of(done))
                        .map(browser::of))
                .orElseGet(() -> Uni.createFrom().item(browser.to(explained)));
    }
}
