package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.signin.CompletedSignIn;
import hu.kapu.gateway.signin.CompletedSignIns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finished sign-ins of a browser with the portal's request that waits in them, while their citizen is signed in. */
@ApplicationScoped
class FinishedSignIns {
    private static final String IDENTIFICATION_PAGE = "/azonositas";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CompletedSignIns completed;
    private final PendingAuthorizations texts;
    private final StillSignedIn stillSignedIn;
    private final StillRegistered stillRegistered;

    FinishedSignIns(
            CompletedSignIns completed,
            PendingAuthorizations texts,
            StillSignedIn stillSignedIn,
            StillRegistered stillRegistered) {
        this.completed = completed;
        this.texts = texts;
        this.stillSignedIn = stillSignedIn;
        this.stillRegistered = stillRegistered;
    }

    /** How a sign-in stands. */
    sealed interface Found {
        record Finished(CompletedSignIn done, PendingAuthorization pending) implements Found {}

        /** The portal, or its address, is registered no longer; a page says so. */
        record NoLongerRegistered(Response page) implements Found {}

        /** The citizen has signed out since. */
        record SignedOut() implements Found {}

        /** Not complete, or not of this browser: for the identification page to explain. */
        record NotFinished(URI explained) implements Found {}
    }

    Uni<Found> of(@Nullable String id, BrowserBinding browser, HttpHeaders headers) {
        if (id == null || !ID.matcher(id).matches()) {
            return Uni.createFrom().item(new Found.NotFinished(URI.create(IDENTIFICATION_PAGE)));
        }
        return completed
                .of(UUID.fromString(id), browser)
                .chain(found -> found.map(done -> finished(done, headers))
                        .orElseGet(() -> Uni.createFrom()
                                .item(new Found.NotFinished(URI.create(IDENTIFICATION_PAGE + "?t=" + id)))));
    }

    private Uni<Found> finished(CompletedSignIn done, HttpHeaders headers) {
        return stillSignedIn.is(done, headers).map(still -> still ? finished(done) : new Found.SignedOut());
    }

    private Found finished(CompletedSignIn done) {
        PendingAuthorization pending = texts.read(done.oidcRequest());
        return stillRegistered
                .objection(pending)
                .<Found>map(Found.NoLongerRegistered::new)
                .orElseGet(() -> new Found.Finished(done, pending));
    }
}
