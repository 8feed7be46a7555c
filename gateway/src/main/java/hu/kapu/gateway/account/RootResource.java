package hu.kapu.gateway.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whoever types the bare address means the account site. */
@Path("/")
public class RootResource {
    @GET
    @Operation(hidden = true)
    public Response home() {
        return Response.seeOther(URI.create("/ugyfelkapu")).build();
    }
}
