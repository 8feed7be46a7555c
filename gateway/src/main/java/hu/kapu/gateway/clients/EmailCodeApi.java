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

/** Codes by e-mail, as the second-factor service speaks of them over the wire. */
@Path("/email-challenges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "second-factor")
interface EmailCodeApi {
    @POST
    Uni<Response> request(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @GET
    Uni<Response> newest(@HeaderParam(HttpHeaders.AUTHORIZATION) String token);
}
