package hu.kapu.identity.documents;

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
import org.jspecify.annotations.Nullable;

/** A country's register as it goes over the wire; {@code contracts/document-register.openapi.yaml} describes it. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface RegisterApi {
    @POST
    @Path("/pair-checks")
    Uni<Response> check(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String token, JsonNode pair);

    @POST
    @Path("/pair-uses")
    Uni<Response> use(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String token, JsonNode use);
}
