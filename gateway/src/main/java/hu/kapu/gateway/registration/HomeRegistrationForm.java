package hu.kapu.gateway.registration;

import hu.kapu.gateway.clients.HomeRegistrations;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.signin.HomeRegistrationHere;
import hu.kapu.gateway.signin.HomeRegistrationHere.Outcome;
import hu.kapu.gateway.signin.Landing;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.HomeRegistrationPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form: what is missing, what was refused, and where an accepted one goes on. */
@ApplicationScoped
class HomeRegistrationForm {
    private static final URI DONE = URI.create("/ugyfelkapu/regisztracio/kesz");

    private final HomeRegistrationHere registration;
    private final SignInPages pages;

    HomeRegistrationForm(HomeRegistrationHere registration, SignInPages pages) {
        this.registration = registration;
        this.pages = pages;
    }

    Response empty(SignInTransaction transaction) {
        return page(transaction, 200, HomeRegistrationPage.Typed.NOTHING, List.of());
    }

    Uni<Response> take(SignInTransaction transaction, HomeRegistrations.Form form, Optional<SessionCookie> former) {
        List<Refusal> missing = missing(form);
        return missing.isEmpty() || transaction.presentStep() == Step.ACCOUNT
                ? registration.submit(transaction, form, former).map(outcome -> answer(transaction, form, outcome))
                : Uni.createFrom().item(page(transaction, 422, typed(form), missing));
    }

    Uni<Response> takeAgain(SignInTransaction transaction, HomeRegistrations.Form form) {
        return registration.submitAgain(transaction, form).map(outcome -> answer(transaction, form, outcome));
    }

    private Response answer(SignInTransaction transaction, HomeRegistrations.Form form, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved(Landing landing) -> goOn(landing);
            case Outcome.PairRefused() -> again(transaction, form, Refusal.of(Reason.EID_PAIR_REFUSED));
            case Outcome.NotAllowed(String code) -> again(transaction, form, Refusal.ofCode(code));
            case Outcome.TooManyAttempts(Optional<Instant> retryAt) ->
                pages.refused(
                        pages.layout(transaction),
                        429,
                        Refusal.of(Reason.TOO_MANY_ATTEMPTS).withRetryAt(retryAt.orElse(null)));
            case Outcome.RegisterUnavailable() ->
                pages.refused(pages.layout(transaction), 503, Refusal.of(Reason.DOCUMENT_REGISTER_UNAVAILABLE));
            case Outcome.Overloaded(Duration wait) ->
                pages.error(pages.layout(transaction), ErrorPage.Kind.OVERLOADED, Optional.of(wait));
            case Outcome.Unavailable() ->
                pages.error(pages.layout(transaction), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
        };
    }

    private static Response goOn(Landing landing) {
        boolean signedIn = landing.transaction().presentStep() == Step.ACCOUNT;
        return Response.seeOther(signedIn ? DONE : landing.location())
                .cookie(landing.cookies().toArray(NewCookie[]::new))
                .build();
    }

    private Response again(SignInTransaction transaction, HomeRegistrations.Form form, Refusal refusal) {
        return page(transaction, 422, typed(form), List.of(refusal));
    }

    private Response page(
            SignInTransaction transaction, int status, HomeRegistrationPage.Typed typed, List<Refusal> errors) {
        return SignInPages.page(
                status,
                new HomeRegistrationPage(
                        pages.layout(transaction).withBackLink("/ugyfelkapu/regisztracio"), typed, errors));
    }

    private static HomeRegistrationPage.Typed typed(HomeRegistrations.Form form) {
        return new HomeRegistrationPage.Typed(
                form.pair().documentNumber(), form.pair().registrationCode(), form.userName(), form.email());
    }

    private static List<Refusal> missing(HomeRegistrations.Form form) {
        List<Refusal> missing = new ArrayList<>();
        ifBlank(form.pair().documentNumber(), Reason.DOCUMENT_NUMBER_MISSING, missing);
        ifBlank(form.pair().registrationCode(), Reason.REGISTRATION_CODE_MISSING, missing);
        ifBlank(form.userName(), Reason.USER_NAME_MISSING, missing);
        ifBlank(form.email(), Reason.EMAIL_MISSING, missing);
        ifBlank(form.password(), Reason.NEW_PASSWORD_MISSING, missing);
        return missing;
    }

    private static void ifBlank(String typed, Reason reason, List<Refusal> missing) {
        if (typed.isBlank()) {
            missing.add(Refusal.of(reason));
        }
    }
}
