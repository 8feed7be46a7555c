package hu.kapu.gateway.signin;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** A sign-in that has begun; the browser goes on at its identification page. */
public record StartedTransaction(UUID id, BrowserBinding browser) {
    public URI location() {
        return URI.create("/azonositas?t=" + id);
    }

    /** 303 to the identification page, with the cookie the sign-in is bound to. */
    public Response toRedirect() {
        return Response.seeOther(location()).cookie(browser.cookie()).build();
    }
}
