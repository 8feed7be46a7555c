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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Enrolments, as the second-factor service speaks of them over the wire. */
@Path("/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "second-factor")
interface EnrolmentApi {
    @POST
    Uni<Response> start(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            JsonNode body);

    @GET
    @Path("/{id}")
    Uni<Response> read(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @PathParam("id") String id);

    @POST
    @Path("/{id}/codes")
    Uni<Response> sendCode(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id, JsonNode body);

    @POST
    @Path("/{id}/confirmation")
    Uni<Response> confirm(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id, JsonNode body);

    @POST
    @Path("/{id}/completion")
    Uni<Response> complete(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id, JsonNode body);
}
