package hu.kapu.gateway.clients;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The identity service's figures of the migration. */
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "identity")
interface MigrationApi {
    @GET
    @Path("/figures/migration")
    Uni<Response> totals(@HeaderParam(HttpHeaders.AUTHORIZATION) String token);

    @GET
    @Path("/figures/migration/{kind}")
    Uni<Response> cohorts(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("kind") String kind,
            @QueryParam("after") long after,
            @QueryParam("limit") int limit);
}
