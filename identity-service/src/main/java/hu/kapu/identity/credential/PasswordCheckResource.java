package hu.kapu.identity.credential;

import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Is this the password of that user name? */
@Path("/password-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PasswordCheckResource {
    private final CheckPassword checkPassword;
    private final PasswordMetrics metrics;

    PasswordCheckResource(CheckPassword checkPassword, PasswordMetrics metrics) {
        this.checkPassword = checkPassword;
        this.metrics = metrics;
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Check a password; the answer for a name that nobody has is the one for a wrong password")
    @APIResponse(
            responseCode = "200",
            description = "It is",
            content = @Content(schema = @Schema(implementation = AcceptedCitizen.class)))
    @APIResponse(responseCode = "422", description = "password-wrong")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with retryAt")
    @APIResponse(responseCode = "503", description = "overloaded, with retryAfterSeconds; no attempt was spent")
    public Uni<Response> check(@NotNull @Valid PasswordCheckRequest request) {
        return Password.of(request.password())
                .map(password ->
                        new PasswordAttempt(request.attemptId(), request.userName(), password, request.deviceToken()))
                .map(checkPassword::check)
                .orElseGet(() -> Uni.createFrom().item(new PasswordCheck.Wrong()))
                .invoke(metrics::count)
                .map(PasswordCheckResource::answer);
    }

    private static Response answer(PasswordCheck outcome) {
        return switch (outcome) {
            case PasswordCheck.Accepted accepted ->
                Response.ok(accepted.citizen())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case PasswordCheck.Wrong wrong ->
                Problem.of(422, "password-wrong", "The user name and the password do not belong together.")
                        .toResponse();
            case PasswordCheck.TooManyAttempts many -> AttemptProblems.tooMany(many.until());
            case PasswordCheck.Overloaded overloaded -> AttemptProblems.overloaded(overloaded.retryAfter());
        };
    }
}
