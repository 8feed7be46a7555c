package hu.kapu.gateway.oidc.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.OAuthProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers of the challenge endpoint as HTTP (draft-ietf-oauth-first-party-apps-04, section 5.2). */
final class ChallengeResponses {
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final long SOON_SECONDS = 5;

    private ChallengeResponses() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeBody(
            @JsonProperty("authorization_code") String authorizationCode,
            @JsonProperty("device_token") @Nullable String deviceToken) {
        @Override
        public String toString() {
            return "CodeBody[…]";
        }
    }

    static Response of(ChallengeAnswer answer) {
        return switch (answer) {
            case ChallengeAnswer.Code code ->
                json(
                                200,
                                new CodeBody(
                                        code.authorizationCode(),
                                        code.deviceToken().orElse(null)))
                        .build();
            case ChallengeAnswer.More more ->
                json(status(more), ChallengeBody.of(more)).build();
            case ChallengeAnswer.InBrowser(String why) ->
                OAuthProblem.response(400, OAuthError.REDIRECT_TO_WEB, why).build();
            case ChallengeAnswer.NoSuchSession() ->
                OAuthProblem.response(400, OAuthError.INVALID_SESSION, OAuthError.INVALID_SESSION.meaning())
                        .build();
            case ChallengeAnswer.Refused(OAuthError error, String description) ->
                OAuthProblem.response(400, error, description).build();
            case ChallengeAnswer.NotNow notNow ->
                OAuthProblem.response(
                                UNAVAILABLE,
                                OAuthError.TEMPORARILY_UNAVAILABLE,
                                OAuthError.TEMPORARILY_UNAVAILABLE.meaning())
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                notNow.retryAfterSeconds().orElse(SOON_SECONDS))
                        .build();
        };
    }

    private static int status(ChallengeAnswer.More more) {
        return more.objection().filter(ChallengeAnswer.Objection::spent).isPresent() ? TOO_MANY_REQUESTS : FORBIDDEN;
    }

    private static Response.ResponseBuilder json(int status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body);
    }
}
