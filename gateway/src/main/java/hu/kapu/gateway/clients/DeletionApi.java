package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What ends or restores second factors, as the second-factor service speaks of it over the wire. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "second-factor")
interface DeletionApi {
    @POST
    @Path("/deletions")
    Uni<Response> delete(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @POST
    @Path("/restorations")
    Uni<Response> restore(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);
}
