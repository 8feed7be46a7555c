package hu.kapu.gateway.sandbox;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Outside a sandbox there is nothing at {@code /sandbox}, whatever the verb. */
public class SandboxDoor {
    private static final int BEFORE_FORMS_ARE_JUDGED = 50;

    private final SandboxConfig config;

    SandboxDoor(SandboxConfig config) {
        this.config = config;
    }

    @ServerRequestFilter(priority = BEFORE_FORMS_ARE_JUDGED)
    public void keepClosed(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean isSandbox = path.equals("/sandbox") || path.startsWith("/sandbox/");
        if (isSandbox && !config.enabled()) {
            throw new NotFoundException();
        }
    }
}
