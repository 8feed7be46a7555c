package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Changes of single factors, as the second-factor service speaks of them over the wire. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "second-factor")
interface FactorChangeApi {
    @POST
    @Path("/factors/{id}/inactivation")
    Uni<Response> inactivate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id, JsonNode body);

    @POST
    @Path("/factors/{id}/reactivation")
    Uni<Response> reactivate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id, JsonNode body);

    @PUT
    @Path("/factors/{id}/label")
    Uni<Response> rename(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id, JsonNode body);

    @POST
    @Path("/deletion-code-checks")
    Uni<Response> checkDeletionCode(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);
}
