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

/** What the identity service does for a citizen who cannot sign in yet or any more. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "identity")
interface RecoveryApi {
    @POST
    @Path("/recoveries")
    Uni<Response> recover(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @POST
    @Path("/recovery-code-checks")
    Uni<Response> checkCode(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @POST
    @Path("/password-resets")
    Uni<Response> resetPassword(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @POST
    @Path("/home-registrations")
    Uni<Response> registerFromHome(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);
}
