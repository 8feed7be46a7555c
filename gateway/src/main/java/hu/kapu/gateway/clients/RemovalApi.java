package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the second-factor service does for a registrar. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "second-factor")
interface RemovalApi {
    @GET
    @Path("/state")
    Uni<Response> state(@HeaderParam(HttpHeaders.AUTHORIZATION) String token);

    @POST
    @Path("/removals")
    Uni<Response> remove(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);
}
