package hu.kapu.gateway.identification;

import hu.kapu.gateway.session.DeviceCookie;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.signin.AcceptPassword;
import hu.kapu.gateway.signin.AcceptPassword.Outcome;
import hu.kapu.gateway.signin.AfterPassword;
import hu.kapu.gateway.signin.AfterPassword.Next;
import hu.kapu.gateway.signin.Credentials;
import hu.kapu.gateway.signin.Landing;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** User name and password, submitted. */
@ApplicationScoped
class GivenPassword {
    /** What arrived; texts are empty when a field was. */
    record Typed(Credentials credentials) {
        List<Refusal> missing() {
            List<Refusal> missing = new ArrayList<>();
            if (credentials.userName().isBlank()) {
                missing.add(Refusal.of(Reason.USER_NAME_MISSING));
            }
            if (credentials.password().isEmpty()) {
                missing.add(Refusal.of(Reason.PASSWORD_MISSING));
            }
            return missing;
        }
    }

    private final AcceptPassword accept;
    private final AfterPassword afterPassword;
    private final SignInPages pages;

    GivenPassword(AcceptPassword accept, AfterPassword afterPassword, SignInPages pages) {
        this.accept = accept;
        this.afterPassword = afterPassword;
        this.pages = pages;
    }

    static Typed typed(@Nullable String userName, @Nullable String password, HttpHeaders headers) {
        return new Typed(new Credentials(
                userName == null ? "" : userName.strip(),
                password == null ? "" : password,
                DeviceCookie.valueIn(headers),
                SessionCookie.of(headers)));
    }

    Uni<Response> take(SignInTransaction transaction, Typed typed) {
        List<Refusal> missing = typed.missing();
        if (!missing.isEmpty() && transaction.presentStep() == Step.PASSWORD) {
            return Uni.createFrom()
                    .item(pages.password(transaction, 422, typed.credentials().userName(), missing));
        }
        return accept.submit(transaction, typed.credentials()).chain(outcome -> answer(transaction, typed, outcome));
    }

    Uni<Response> takeAgain(SignInTransaction transaction, Typed typed) {
        return accept.submitAgain(transaction, typed.credentials())
                .chain(outcome -> answer(transaction, typed, outcome));
    }

    private Uni<Response> answer(SignInTransaction transaction, Typed typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved(Landing landing) -> goOn(landing);
            case Outcome.Wrong() ->
                item(pages.password(
                        transaction, 422, typed.credentials().userName(), List.of(Refusal.of(Reason.PASSWORD_WRONG))));
            case Outcome.TooManyAttempts(Optional<Instant> retryAt) ->
                item(pages.tooMany(transaction, Refusal.of(Reason.TOO_MANY_ATTEMPTS), retryAt));
            case Outcome.Overloaded(Duration wait) ->
                item(pages.error(pages.layout(transaction), ErrorPage.Kind.OVERLOADED, Optional.of(wait)));
            case Outcome.Unavailable() ->
                item(pages.error(pages.layout(transaction), ErrorPage.Kind.UNAVAILABLE, Optional.empty()));
        };
    }

    private Uni<Response> goOn(Landing landing) {
        SignInTransaction transaction = landing.transaction();
        return afterPassword.goOn(transaction).map(next -> switch (next) {
            case Next.At(Step step) -> seeOther(landing, step.of(transaction.id()));
            case Next.AtMailedCode ignored -> seeOther(landing, Step.CODE.of(transaction.id()));
            case Next.Unavailable() -> unavailable(landing);
        });
    }

    private Response unavailable(Landing landing) {
        Response page = pages.error(pages.layout(landing.transaction()), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
        return Response.fromResponse(page)
                .cookie(landing.cookies().toArray(NewCookie[]::new))
                .build();
    }

    static Response seeOther(Landing landing, URI location) {
        return Response.seeOther(location)
                .cookie(landing.cookies().toArray(NewCookie[]::new))
                .build();
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
