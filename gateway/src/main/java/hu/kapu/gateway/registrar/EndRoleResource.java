package hu.kapu.gateway.registrar;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RegistrarField;
import hu.kapu.gateway.ui.RegistrarFormPage;
import hu.kapu.gateway.ui.RegistrarTask;
import hu.kapu.kit.ids.Ids;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** One role of one official, taken away before it runs out. */
@Path(RolesResource.PATH + "/{citizen}/{role}/vege")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class EndRoleResource {
    private final Officials officials;
    private final EndRole endRole;
    private final SignedInCitizen session;
    private final RegistrarPages pages;
    private final Ids ids;
    private final Clock clock;

    EndRoleResource(
            Officials officials, EndRole endRole, SignedInCitizen session, RegistrarPages pages, Ids ids, Clock clock) {
        this.officials = officials;
        this.endRole = endRole;
        this.session = session;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    static String path(Officials.Holding holding) {
        return RolesResource.PATH + "/" + holding.citizenId() + "/"
                + holding.role().wireName() + "/vege";
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> form(@PathParam("citizen") String citizen, @PathParam("role") String role) {
        return pages.signInTooOld()
                .map(EndRoleResource::item)
                .orElseGet(() -> held(citizen, role)
                        .map(held -> held.map(holding -> page(holding, 200, Typed.nothing(), ids.next(), List.of()))
                                .orElseGet(() -> pages.refused(404, Reason.ROLE_NOT_HELD))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> end(
            @PathParam("citizen") String citizen,
            @PathParam("role") String role,
            @RestForm("key") @Nullable String readWithTheForm) {
        Typed typed = Typed.ofRequest();
        return held(citizen, role)
                .chain(held -> held.map(holding -> end(holding, typed)).orElseGet(() -> item(toRoles())));
    }

    private Uni<Response> end(Officials.Holding held, Typed typed) {
        UUID key = typed.key().orElseGet(ids::next);
        String reason = typed.needed(RegistrarField.REASON, Reason.REASON_MISSING);
        String number = typed.needed(RegistrarField.CASE_NUMBER, Reason.CASE_NUMBER_MISSING);
        if (!typed.isComplete()) {
            return item(page(held, 422, typed, key, typed.missing()));
        }
        EndRole.Wish wish = new EndRole.Wish(key, held.citizenId(), held.role(), reason, number);
        return endRole.end(pages.official(), session.session(), wish).map(this::answer);
    }

    private Response answer(EndRole.Outcome outcome) {
        return switch (outcome) {
            case EndRole.Outcome.Ended() -> toRoles();
            case EndRole.Outcome.SignInTooOld() -> pages.refused(403, Reason.OFFICIAL_SIGN_IN_TOO_OLD);
            case EndRole.Outcome.OwnRole() -> pages.refused(403, Reason.ROLE_OF_ONES_OWN);
            case EndRole.Outcome.Unavailable() -> pages.unavailable();
        };
    }

    /** Empty when nobody holds it, as after a second click. */
    private Uni<Optional<Officials.Holding>> held(String citizen, String role) {
        Optional<UUID> wanted = Typed.id(citizen);
        Optional<Role> ofRole = Role.parse(role);
        return wanted.isEmpty() || ofRole.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : officials.held(wanted.get(), ofRole.get(), clock.instant());
    }

    private static Response toRoles() {
        return Response.seeOther(URI.create(RolesResource.PATH)).build();
    }

    private Response page(Officials.Holding held, int status, Typed typed, UUID key, List<Refusal> errors) {
        return SignInPages.page(
                status,
                new RegistrarFormPage(
                        pages.backTo(RolesResource.PATH),
                        RegistrarTask.END_ROLE,
                        held.userName(),
                        RegistrarPages.rows(held.role(), held.office(), held.until()),
                        path(held),
                        key.toString(),
                        typed.inputs(RegistrarField.REASON, RegistrarField.CASE_NUMBER),
                        errors));
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
