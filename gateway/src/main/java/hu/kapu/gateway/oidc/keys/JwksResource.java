package hu.kapu.gateway.oidc.keys;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;

/** The public keys portals verify ID tokens with (RFC 7517, section 5). */
@Path("/oauth2/jwks")
public class JwksResource {
    private final SigningKeys keys;
    private final Clock clock;

    JwksResource(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @GET
    @Produces("application/json")
    public Uni<RestResponse<String>> read() {
        return keys.ring()
                .map(ring -> RestResponse.ResponseBuilder.ok(ring.published(clock.instant()))
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=600")
                        .build());
    }
}
