package hu.kapu.gateway.account;

import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.signin.FirstLoginHere;
import hu.kapu.gateway.signin.FirstLoginHere.Form;
import hu.kapu.gateway.signin.FirstLoginHere.Outcome;
import hu.kapu.gateway.signin.Landing;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.FirstLoginPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of the first login: what is missing, what was refused, and where an accepted one goes on. */
@ApplicationScoped
class FirstLoginForm {
    private final FirstLoginHere firstLogin;
    private final SignInPages pages;

    FirstLoginForm(FirstLoginHere firstLogin, SignInPages pages) {
        this.firstLogin = firstLogin;
        this.pages = pages;
    }

    Response empty(SignInTransaction transaction) {
        return page(transaction, 200, "", List.of());
    }

    Uni<Response> take(SignInTransaction transaction, Form typed) {
        List<Refusal> missing = missing(typed);
        return missing.isEmpty()
                ? firstLogin.submit(transaction, typed).map(outcome -> answer(transaction, typed, outcome))
                : Uni.createFrom().item(page(transaction, 422, typed.userName(), missing));
    }

    Uni<Response> takeAgain(SignInTransaction transaction, Form typed) {
        return firstLogin.submitAgain(transaction, typed).map(outcome -> answer(transaction, typed, outcome));
    }

    private Response answer(SignInTransaction transaction, Form typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved(Landing landing) ->
                Response.seeOther(landing.location())
                        .cookie(landing.cookies().toArray(NewCookie[]::new))
                        .build();
            case Outcome.Refused() -> again(transaction, typed, Refusal.of(Reason.FIRST_LOGIN_REFUSED));
            case Outcome.PasswordNotAllowed(String code) -> again(transaction, typed, Refusal.ofCode(code));
            case Outcome.TooManyAttempts(Optional<Instant> retryAt) ->
                pages.refused(
                        pages.layout(transaction),
                        429,
                        Refusal.of(Reason.TOO_MANY_ATTEMPTS).withRetryAt(retryAt.orElse(null)));
            case Outcome.Overloaded(Duration wait) ->
                pages.error(pages.layout(transaction), ErrorPage.Kind.OVERLOADED, Optional.of(wait));
            case Outcome.Unavailable() ->
                pages.error(pages.layout(transaction), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
        };
    }

    private Response again(SignInTransaction transaction, Form typed, Refusal refusal) {
        return page(transaction, 422, typed.userName(), List.of(refusal));
    }

    private Response page(SignInTransaction transaction, int status, String userName, List<Refusal> errors) {
        return SignInPages.page(status, new FirstLoginPage(pages.layout(transaction), userName, errors));
    }

    private static List<Refusal> missing(Form typed) {
        List<Refusal> missing = new ArrayList<>();
        if (typed.userName().isEmpty()) {
            missing.add(Refusal.of(Reason.USER_NAME_MISSING));
        }
        if (typed.code().isEmpty()) {
            missing.add(Refusal.of(Reason.FIRST_LOGIN_CODE_MISSING));
        }
        if (typed.newPassword().isEmpty()) {
            missing.add(Refusal.of(Reason.NEW_PASSWORD_MISSING));
        }
        return missing;
    }
}
