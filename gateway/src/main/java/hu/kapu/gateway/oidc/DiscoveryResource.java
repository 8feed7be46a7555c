package hu.kapu.gateway.oidc;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.oidc.grant.Strength;
import hu.kapu.gateway.signin.Level;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells a portal's library where everything is and what it can do. */
@Path("/.well-known/openid-configuration")
public class DiscoveryResource {
    private final Discovery discovery;

    DiscoveryResource(OidcConfig config, Calendar calendar) {
        this.discovery = Discovery.of(config.issuer().toString(), reachable(calendar));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Discovery> read() {
        return RestResponse.ResponseBuilder.ok(discovery)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=600")
                .build();
    }

    /** The levels that some installed method reaches, the lowest first. */
    private static List<Level> reachable(Calendar calendar) {
        return calendar.installed().stream()
                .flatMap(method -> Strength.of(method).stream())
                .map(Strength::level)
                .distinct()
                .sorted()
                .toList();
    }
}
