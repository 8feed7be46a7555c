package hu.kapu.gateway.oidc;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A refusal as RFC 6749, section 5.2 writes it. */
public record OAuthProblem(
        @JsonProperty("error") String error,
        @JsonProperty("error_description") String description) {

    public static Response.ResponseBuilder response(int status, OAuthError error, String description) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .entity(new OAuthProblem(error.code(), description));
    }

    /** RFC 6749, section 5.2: the challenge comes where the client tried HTTP authentication. */
    public static Response invalidClient(boolean byHeader) {
        OAuthError error = OAuthError.INVALID_CLIENT;
        Response.ResponseBuilder response = response(401, error, error.meaning());
        return byHeader
                ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"kapu\"")
                        .build()
                : response.build();
    }
}
