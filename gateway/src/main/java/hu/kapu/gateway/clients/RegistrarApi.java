package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** What the identity service does for a registrar. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "identity")
interface RegistrarApi {
    @POST
    @Path("/citizens")
    Uni<Response> register(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @POST
    @Path("/citizen-searches")
    Uni<Response> search(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @GET
    @Path("/citizens/{id}")
    Uni<Response> citizen(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String citizenId);

    @POST
    @Path("/citizens/{id}/first-login-codes")
    Uni<Response> issueFirstLoginCode(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String citizenId, JsonNode body);

    @PUT
    @Path("/citizens/{id}/identity")
    Uni<Response> correctIdentity(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String citizenId, JsonNode body);

    @PUT
    @Path("/citizens/{id}/email")
    Uni<Response> changeEmail(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String citizenId, JsonNode body);

    @POST
    @Path("/citizens/{id}/unfreezings")
    Uni<Response> unfreeze(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String citizenId, JsonNode body);
}
