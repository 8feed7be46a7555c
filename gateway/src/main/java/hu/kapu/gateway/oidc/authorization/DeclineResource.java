package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.signin.CurrentSignIn;
import hu.kapu.gateway.signin.CurrentSignIn.Standing;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Target;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Vissza a portálra": the citizen does not go on, and the portal is told. The sign-in itself waits as before. */
@Path("/oauth2/decline")
public class DeclineResource {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CurrentSignIn current;
    private final PendingAuthorizations texts;
    private final StillRegistered stillRegistered;
    private final AuthorizationAnswers answers;
    private final BrowserAnswers browser;

    DeclineResource(
            CurrentSignIn current,
            PendingAuthorizations texts,
            StillRegistered stillRegistered,
            AuthorizationAnswers answers,
            BrowserAnswers browser) {
        this.current = current;
        this.texts = texts;
        this.stillRegistered = stillRegistered;
        this.answers = answers;
        this.browser = browser;
    }

    @GET
    public Uni<Response> decline(@QueryParam("t") @Nullable String id, @Context HttpHeaders headers) {
        UUID transaction = id != null && ID.matcher(id).matches() ? UUID.fromString(id) : null;
        return current.of(transaction, BrowserBinding.of(headers)).map(standing -> switch (standing) {
            case Standing.Bound(SignInTransaction bound) -> back(bound);
            case Standing.Replaced ignored -> browser.over();
            case Standing.Expired ignored -> browser.over();
            case Standing.Gone ignored -> browser.over();
        });
    }

    private Response back(SignInTransaction transaction) {
        return switch (transaction.target()) {
            case Target.Portal portal -> back(transaction, texts.read(portal.oidcRequest()));
            case Target.Account ignored -> browser.over();
            case Target.Registrar ignored -> browser.over();
        };
    }

    private Response back(SignInTransaction transaction, PendingAuthorization pending) {
        return stillRegistered
                .objection(pending)
                .orElseGet(() ->
                        browser.to(answers.error(pending.replyTo(), reason(transaction), "the citizen did not go on")));
    }

    /** RFC 9470, section 5, where the portal had asked for more than the open session proved. */
    private static OAuthError reason(SignInTransaction transaction) {
        return transaction.isStepUp() ? OAuthError.UNMET_AUTHENTICATION_REQUIREMENTS : OAuthError.ACCESS_DENIED;
    }
}
