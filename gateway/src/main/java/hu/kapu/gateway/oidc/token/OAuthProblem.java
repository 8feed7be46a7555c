package hu.kapu.gateway.oidc.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import hu.kapu.gateway.oidc.OAuthError;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A refusal as RFC 6749, section 5.2 writes it. */
record OAuthProblem(
        @JsonProperty("error") String error,
        @JsonProperty("error_description") String description) {

    static Response.ResponseBuilder response(int status, OAuthError error, String description) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .entity(new OAuthProblem(error.code(), description));
    }
}
