package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The claims a portal was granted (OpenID Connect Core 1.0, section 5.3), to whoever bears the access token. */
@Path("/oauth2/userinfo")
@Produces(MediaType.APPLICATION_JSON)
public class UserInfoResource {
    private static final String SCHEME = "Bearer ";

    private final ReadUserInfo readUserInfo;

    UserInfoResource(ReadUserInfo readUserInfo) {
        this.readUserInfo = readUserInfo;
    }

    @GET
    @NonBlocking
    public Uni<Response> read(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().item(challenge("Bearer realm=\"kapu\""));
        }
        OpaqueToken token =
                new OpaqueToken(authorization.substring(SCHEME.length()).trim());
        return readUserInfo.of(token).map(UserInfoResource::answer);
    }

    @POST
    @NonBlocking
    public Uni<Response> readByPost(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return read(authorization);
    }

    private static Response answer(Optional<Map<String, Object>> claims) {
        return claims.map(known -> Response.ok(known)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> challenge("Bearer realm=\"kapu\", error=\"invalid_token\""));
    }

    /** RFC 6750, section 3: no error code where no token was shown. */
    private static Response challenge(String challenge) {
        OAuthError error = OAuthError.INVALID_TOKEN;
        return OAuthProblem.response(401, error, error.meaning())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
