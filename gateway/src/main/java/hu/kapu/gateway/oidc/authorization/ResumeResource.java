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
    private final CompletedSignIns completed;
    private final PendingAuthorizations texts;
    private final IssueCode issueCode;

    ResumeResource(CompletedSignIns completed, PendingAuthorizations texts, IssueCode issueCode) {
        this.completed = completed;
        this.texts = texts;
        this.issueCode = issueCode;
    }

    @GET
    public Uni<Response> resume(@QueryParam("t") @Nullable UUID transactionId, @Context HttpHeaders headers) {
        if (transactionId == null) {
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create("/azonositas")).build());
        }
        return completed
                .of(transactionId, BrowserBinding.of(headers))
                .chain(found -> locationOf(found, transactionId))
                .map(location -> Response.seeOther(location).build());
    }

    /** What is not complete, or not of this browser, is for the identification page to explain. */
    private Uni<URI> locationOf(Optional<CompletedSignIn> found, UUID transactionId) {
        return found.map(done -> issueCode.answer(texts.read(done.oidcRequest()), Authentication.of(done)))
                .orElseGet(() -> Uni.createFrom().item(URI.create("/azonositas?t=" + transactionId)));
    }
}
