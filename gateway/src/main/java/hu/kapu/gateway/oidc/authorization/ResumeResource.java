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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the identification page sends a citizen who is through: on to the portal, in every tab to the same address. */
@Path("/oauth2/resume")
public class ResumeResource {
    private static final URI IDENTIFICATION_PAGE = URI.create("/azonositas");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CompletedSignIns completed;
    private final PendingAuthorizations texts;
    private final StillSignedIn stillSignedIn;
    private final StillRegistered stillRegistered;
    private final IssueCode issueCode;
    private final BrowserAnswers browser;

    ResumeResource(
            CompletedSignIns completed,
            PendingAuthorizations texts,
            StillSignedIn stillSignedIn,
            StillRegistered stillRegistered,
            IssueCode issueCode,
            BrowserAnswers browser) {
        this.completed = completed;
        this.texts = texts;
        this.stillSignedIn = stillSignedIn;
        this.stillRegistered = stillRegistered;
        this.issueCode = issueCode;
        this.browser = browser;
    }

    @GET
    public Uni<Response> resume(@QueryParam("t") @Nullable String id, @Context HttpHeaders headers) {
        return id == null || !ID.matcher(id).matches()
                ? Uni.createFrom().item(browser.to(IDENTIFICATION_PAGE))
                : resume(UUID.fromString(id), headers);
    }

    private Uni<Response> resume(UUID transactionId, HttpHeaders headers) {
        return completed
                .of(transactionId, BrowserBinding.of(headers))
                .chain(found -> found.map(
                                done -> stillSignedIn.is(done, headers).chain(still -> answer(done, still)))
                        .orElseGet(() -> explained(transactionId)));
    }

    private Uni<Response> answer(CompletedSignIn done, boolean still) {
        if (!still) {
            return Uni.createFrom().item(browser.over());
        }
        PendingAuthorization pending = texts.read(done.oidcRequest());
        Optional<Response> nowhereToGo = stillRegistered.objection(pending);
        return nowhereToGo.isPresent()
                ? Uni.createFrom().item(nowhereToGo.get())
                : issueCode.answer(pending, Authentication.of(done)).map(browser::of);
    }

    /** What is not complete, or not of this browser, is for the identification page to explain. */
    private Uni<Response> explained(UUID transactionId) {
        return Uni.createFrom().item(browser.to(URI.create(IDENTIFICATION_PAGE + "?t=" + transactionId)));
    }
}
