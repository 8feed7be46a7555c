package hu.kapu.gateway.scope;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Stands for everything behind scopes, and says who was let in. */
@Path(ScopedResource.PATH)
@Produces(MediaType.TEXT_PLAIN)
public class ScopedResource {
    static final String PATH = "/api/v1/under-test";

    private final CurrentCaller caller;

    ScopedResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    @RequiresScope(Scope.PORTALS_READ)
    public String read() {
        return caller.get().reference();
    }

    @POST
    @RequiresScope({Scope.PORTALS_WRITE, Scope.STATISTICS_OWN})
    public String change() {
        return caller.get().reference();
    }
}
