package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The REST interface of the identity service, as it goes over the wire. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "identity")
interface IdentityApi {
    String AUDIENCE = "identity";

    @POST
    @Path("/password-checks")
    Uni<Response> checkPassword(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @POST
    @Path("/first-logins")
    Uni<Response> firstLogin(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @GET
    @Path("/citizens/{id}/claims")
    Uni<Response> claims(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("id") String citizenId,
            @QueryParam("scope") String scope);
}
