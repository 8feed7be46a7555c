package hu.kapu.gateway.oidc;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells a portal's library where everything is and what it can do. */
@Path("/.well-known/openid-configuration")
public class DiscoveryResource {
    private final Discovery discovery;

    DiscoveryResource(OidcConfig config) {
        this.discovery = Discovery.of(config.issuer().toString());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Discovery> read() {
        return RestResponse.ResponseBuilder.ok(discovery)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=600")
                .build();
    }
}
