package hu.kapu.sampleportal;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Kapu no longer vouches for the citizen's session: back to the open page, where signing in again is one click. */
public class EndedSession {

    @ServerExceptionMapper({AuthenticationFailedException.class, AuthenticationCompletionException.class})
    public Response home() {
        return Response.seeOther(URI.create("/")).build();
    }
}
