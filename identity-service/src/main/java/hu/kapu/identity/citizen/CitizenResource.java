package hu.kapu.identity.citizen;

import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One citizen, and what a portal may learn of one. */
@Path("/citizens/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class CitizenResource {
    private final Citizens citizens;
    private final AddressInForce addressInForce;

    CitizenResource(Citizens citizens, AddressInForce addressInForce) {
        this.citizens = citizens;
        this.addressInForce = addressInForce;
    }

    @GET
    @Operation(summary = "Who is this citizen?")
    @APIResponse(
            responseCode = "200",
            description = "The citizen",
            content = @Content(schema = @Schema(implementation = CitizenView.class)))
    @APIResponse(responseCode = "404", description = "citizen-unknown")
    public Uni<Response> show(UUID id) {
        return citizens.byId(id).chain(this::reachable).map(found -> answer(found, CitizenView::of));
    }

    @GET
    @Path("/claims")
    @Operation(summary = "The citizen's OpenID Connect claims within the given scopes, separated by spaces")
    @APIResponse(responseCode = "200", description = "Flat claims; nothing outside the scopes")
    @APIResponse(responseCode = "404", description = "citizen-unknown")
    public Uni<Response> claims(UUID id, @QueryParam("scope") @DefaultValue("") String scope) {
        Set<String> scopes = Set.copyOf(List.of(scope.strip().split("\\s+", -1)));
        return citizens.byId(id)
                .map(found -> found.filter(citizen -> citizen.status() != CitizenStatus.CLOSED))
                .map(found -> answer(found, citizen -> CitizenClaims.of(citizen, scopes)));
    }

    private Uni<Optional<CitizenAccount>> reachable(Optional<CitizenAccount> found) {
        return found.map(account -> addressInForce.applied(account).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Response answer(Optional<CitizenAccount> found, Function<CitizenAccount, Object> view) {
        return found.map(view).map(CitizenResource::fresh).orElseGet(CitizenResource::unknown);
    }

    private static Response fresh(Object body) {
        CacheControl noStore = new CacheControl();
        noStore.setNoStore(true);
        return Response.ok(body).cacheControl(noStore).build();
    }

    private static Response unknown() {
        return Problem.of(404, "citizen-unknown", "There is no such citizen.").toResponse();
    }
}
