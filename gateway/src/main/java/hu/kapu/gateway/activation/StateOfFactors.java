package hu.kapu.gateway.activation;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.session.Session;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Asks how the citizen's factors stand; whoever cannot be told gets the page that says so. */
@ApplicationScoped
class StateOfFactors {
    private final SecondFactors secondFactors;
    private final FactorPages pages;

    StateOfFactors(SecondFactors secondFactors, FactorPages pages) {
        this.secondFactors = secondFactors;
        this.pages = pages;
    }

    Uni<Response> of(Session session, Function<FactorState.Known, Uni<Response>> page) {
        return secondFactors.state(SignedInCitizen.applicant(session)).chain(state -> switch (state) {
            case FactorState.Known known -> page.apply(known);
            case FactorState.Unavailable() -> Uni.createFrom().item(pages.unavailable());
        });
    }
}
