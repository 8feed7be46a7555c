package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.OAuthProblem;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.dpop.DpopProofs;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The claims a portal was granted (OpenID Connect Core 1.0, section 5.3), to whoever shows the access token. */
@Path(UserInfoResource.PATH)
public class UserInfoResource {
    static final String PATH = "/oauth2/userinfo";
    private static final MediaType JWT = new MediaType("application", "jwt");
    private static final String BEARER = "Bearer realm=\"kapu\"";
    private static final String DPOP = "DPoP algs=\"" + String.join(" ", DpopProofs.algorithms()) + "\"";

    private final ReadUserInfo readUserInfo;

    UserInfoResource(ReadUserInfo readUserInfo) {
        this.readUserInfo = readUserInfo;
    }

    @GET
    @NonBlocking
    public Uni<Response> read(@Context HttpHeaders headers) {
        return read(headers, new MultivaluedHashMap<>(), "GET");
    }

    @POST
    @NonBlocking
    @Cancellable(false)
    public Uni<Response> readByPost(@Context HttpHeaders headers) {
        return read(headers, new MultivaluedHashMap<>(), "POST");
    }

    /** RFC 6750, section 2.2. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    @Cancellable(false)
    public Uni<Response> readByForm(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        return read(headers, form, "POST");
    }

    private Uni<Response> read(HttpHeaders headers, MultivaluedMap<String, String> form, String method) {
        return switch (ShownToken.read(headers, Parameters.of(form))) {
            case ShownToken.Bearer(var token) ->
                readUserInfo.withBearer(token).map(info -> answer(info, headers, BEARER + ", "));
            case ShownToken.Dpop shown ->
                readUserInfo.withProof(shown, method).map(info -> answer(info, headers, DPOP + ", "));
            case ShownToken.Missing() -> Uni.createFrom().item(unknown());
            case ShownToken.Unusable() ->
                Uni.createFrom().item(refusal(400, OAuthError.INVALID_REQUEST, BEARER + ", "));
        };
    }

    private static Response answer(UserInfo info, HttpHeaders headers, String challenge) {
        return switch (info) {
            case UserInfo.Plain(var claims) -> answer(claims, MediaType.APPLICATION_JSON_TYPE, headers);
            case UserInfo.Signed(String jwt) -> answer(jwt, JWT, headers);
            case UserInfo.TokenNotGood() -> refusal(401, OAuthError.INVALID_TOKEN, challenge);
            case UserInfo.ProofNotGood() -> refusal(401, OAuthError.INVALID_DPOP_PROOF, challenge);
        };
    }

    private static Response answer(Object entity, MediaType type, HttpHeaders headers) {
        Response.ResponseBuilder response = Accepted.of(headers).allows(type)
                ? Response.ok(entity, type)
                : Response.status(Response.Status.NOT_ACCEPTABLE);
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** RFC 6750, section 3: no error code where no token was shown. */
    private static Response unknown() {
        OAuthError error = OAuthError.INVALID_TOKEN;
        return OAuthProblem.response(401, error, error.meaning())
                .header(HttpHeaders.WWW_AUTHENTICATE, BEARER)
                .header(HttpHeaders.WWW_AUTHENTICATE, DPOP)
                .build();
    }

    private static Response refusal(int status, OAuthError error, String challenge) {
        return OAuthProblem.response(status, error, error.meaning())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge + "error=\"" + error.code() + "\"")
                .build();
    }
}
