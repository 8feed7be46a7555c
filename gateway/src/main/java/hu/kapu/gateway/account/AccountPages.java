package hu.kapu.gateway.account;

import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.ui.Activation;
import hu.kapu.gateway.ui.ActivationPage;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The pages of the account site that show how things stand; they change nothing. */
@ApplicationScoped
class AccountPages {
    private final SignedInCitizen citizen;
    private final SecondFactors secondFactors;
    private final SignInPages pages;
    private final Layouts layouts;

    AccountPages(SignedInCitizen citizen, SecondFactors secondFactors, SignInPages pages, Layouts layouts) {
        this.citizen = citizen;
        this.secondFactors = secondFactors;
        this.pages = pages;
        this.layouts = layouts;
    }

    Uni<Response> activation() {
        Session session = citizen.session();
        return withState(session, state -> SignInPages.ok(new ActivationPage(layout(), activation(state))));
    }

    private Uni<Response> withState(Session session, Function<FactorState.Known, Response> page) {
        return secondFactors.state(SignedInCitizen.applicant(session)).map(state -> switch (state) {
            case FactorState.Known known -> page.apply(known);
            case FactorState.Unavailable() -> pages.error(layout(), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
        });
    }

    static Activation activation(FactorState.Known state) {
        List<Activation.Authenticator> apps = state.authenticators().stream()
                .filter(app -> !app.status().equals(FactorState.INACTIVE))
                .map(AccountPages::shown)
                .toList();
        boolean mayRequest = state.mayRequestWithPasswordAlone() && !state.hasSecondFactor();
        return new Activation(apps, state.deletionCodeIssuedAt().orElse(null), mayRequest);
    }

    private static Activation.Authenticator shown(FactorState.Authenticator app) {
        return new Activation.Authenticator(
                app.label(),
                Activation.Status.valueOf(app.status().toUpperCase(Locale.ROOT)),
                app.activatedAt(),
                app.lastUsedAt().orElse(null),
                app.lockedUntil().orElse(null));
    }

    private Layout layout() {
        return layouts.current().whenSignedIn(true);
    }
}
