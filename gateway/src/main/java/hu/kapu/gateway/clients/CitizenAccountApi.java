package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jspecify.annotations.Nullable;

/** What the identity service offers the owner of an account, as it goes over the wire. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "identity")
interface CitizenAccountApi {
    @GET
    @Path("/citizens/{id}")
    Uni<Response> citizen(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    @GET
    @Path("/citizens/{id}/history")
    Uni<Response> history(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("id") String id,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("limit") int limit);

    @GET
    @Path("/citizens/{id}/history/proof")
    Uni<Response> proof(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    @GET
    @Path("/citizens/{id}/export")
    Uni<Response> export(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    @POST
    @Path("/password-changes")
    Uni<Response> changePassword(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @GET
    @Path("/email-changes")
    Uni<Response> openEmailChange(@HeaderParam(HttpHeaders.AUTHORIZATION) String token);

    @POST
    @Path("/email-changes")
    Uni<Response> changeEmail(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @POST
    @Path("/email-changes/confirmation")
    Uni<Response> confirmEmail(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @DELETE
    @Path("/email-changes")
    Uni<Response> dropEmailChange(@HeaderParam(HttpHeaders.AUTHORIZATION) String token);

    @POST
    @Path("/alarms")
    Uni<Response> raiseAlarm(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, JsonNode body);

    @POST
    @Path("/citizens/{id}/alarms")
    Uni<Response> reportNotMe(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id, JsonNode body);

    @POST
    @Path("/citizens/{id}/closings")
    Uni<Response> requestClosing(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id, JsonNode body);

    @DELETE
    @Path("/citizens/{id}/closings")
    Uni<Response> cancelClosing(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id, JsonNode body);
}
