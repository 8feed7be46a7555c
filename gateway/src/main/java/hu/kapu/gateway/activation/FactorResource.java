package hu.kapu.gateway.activation;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.activation.ChangeFactor.Wish;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.reauthentication.Reauthentication;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.ui.FactorAction;
import hu.kapu.gateway.ui.FactorsShown;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What is done with one factor: each page says beforehand what will end, and asks for both factors once more. */
@Path(FactorPages.ROOT + "/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class FactorResource {
    private static final Set<FactorAction> FOR_APPS = Set.of(FactorAction.RENAME, FactorAction.REPLACE);

    private final SignedInCitizen citizen;
    private final StateOfFactors state;
    private final FactorViews views;
    private final Reauthentication reauthentication;
    private final ChangeFactor change;
    private final BeginFurther begin;
    private final FactorPages pages;

    FactorResource(
            SignedInCitizen citizen,
            StateOfFactors state,
            FactorViews views,
            Reauthentication reauthentication,
            ChangeFactor change,
            BeginFurther begin,
            FactorPages pages) {
        this.citizen = citizen;
        this.state = state;
        this.views = views;
        this.reauthentication = reauthentication;
        this.change = change;
        this.begin = begin;
        this.pages = pages;
    }

    @GET
    @Path("kikapcsolas")
    @Operation(hidden = true)
    public Uni<Response> askInactivation(@RestPath String id) {
        return ask(id, FactorAction.INACTIVATE);
    }

    @POST
    @Path("kikapcsolas")
    @Operation(hidden = true)
    public Uni<Response> inactivate(@RestPath String id) {
        return take(id, FactorAction.INACTIVATE, change::inactivate);
    }

    @GET
    @Path("visszakapcsolas")
    @Operation(hidden = true)
    public Uni<Response> askReactivation(@RestPath String id) {
        return ask(id, FactorAction.REACTIVATE);
    }

    @POST
    @Path("visszakapcsolas")
    @Operation(hidden = true)
    public Uni<Response> reactivate(@RestPath String id, @RestForm("code") @Nullable String code) {
        return take(id, FactorAction.REACTIVATE, wish -> change.reactivate(wish, Objects.requireNonNullElse(code, "")));
    }

    @GET
    @Path("nev")
    @Operation(hidden = true)
    public Uni<Response> askName(@RestPath String id) {
        return ask(id, FactorAction.RENAME);
    }

    @POST
    @Path("nev")
    @Operation(hidden = true)
    public Uni<Response> rename(@RestPath String id, @RestForm("name") @Nullable String name) {
        return take(id, FactorAction.RENAME, wish -> change.rename(wish, Objects.requireNonNullElse(name, "")));
    }

    @GET
    @Path("masik-eszkoz")
    @Operation(hidden = true)
    public Uni<Response> askReplacement(@RestPath String id) {
        return ask(id, FactorAction.REPLACE);
    }

    @POST
    @Path("masik-eszkoz")
    @Operation(hidden = true)
    public Uni<Response> replace(@RestPath String id) {
        return take(
                id, FactorAction.REPLACE, wish -> begin.replacing(wish.factor().id()));
    }

    private Uni<Response> ask(String id, FactorAction action) {
        return take(
                id,
                action,
                wish -> Uni.createFrom()
                        .item(pages.action(action, wish.factor(), wish.last(), wish.asksCode(), 200, List.of())));
    }

    private Uni<Response> take(String id, FactorAction action, Function<Wish, Uni<Response>> step) {
        Session session = citizen.session();
        return state.of(
                session,
                known -> wish(session, known, id, action)
                        .map(wish -> reauthentication
                                .demandedFrom(session, wish.path())
                                .map(demand -> Uni.createFrom().item(demand))
                                .orElseGet(() -> step.apply(wish)))
                        .orElseGet(() -> Uni.createFrom().item(pages.unknown())));
    }

    private Optional<Wish> wish(Session session, FactorState.Known known, String id, FactorAction action) {
        List<FactorsShown.Factor> all = views.factors(session, known);
        long present = all.stream().filter(each -> !each.inactive()).count();
        return all.stream()
                .filter(factor -> factor.id().toString().equals(id))
                .filter(factor -> factor.app() || !FOR_APPS.contains(action))
                .findFirst()
                .map(factor -> new Wish(
                        session,
                        action,
                        factor,
                        present == 1 && !factor.inactive(),
                        factor.path() + "/" + action.path()));
    }
}
