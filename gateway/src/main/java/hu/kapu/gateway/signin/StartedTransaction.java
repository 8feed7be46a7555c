package hu.kapu.gateway.signin;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** A sign-in that has begun, and where the browser goes on with it. */
public record StartedTransaction(UUID id, BrowserBinding browser, Step step) {
    public URI location() {
        return step.of(id);
    }

    /** 303 to that page, with the cookie the sign-in is bound to. */
    public Response toRedirect() {
        return Response.seeOther(location()).cookie(browser.cookie()).build();
    }
}
