package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.IncompleteCaller;
import hu.kapu.identity.credential.ChangePassword.Wish;
import hu.kapu.kit.callers.Caller;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** A new password in place of one that the citizen knows. */
@Path("/password-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PasswordChangeResource {
    private final ChangePassword changePassword;
    private final Caller caller;

    PasswordChangeResource(ChangePassword changePassword, Caller caller) {
        this.changePassword = changePassword;
        this.caller = caller;
    }

    /** What was typed, and what the browser keeps. */
    record ChangeRequest(
            @NotNull String currentPassword,
            @NotNull String newPassword,
            @Nullable String deviceToken,
            @NotNull UUID attemptId) {
        @Override
        public String toString() {
            return "ChangeRequest[" + attemptId + "]";
        }
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Change the password of the citizen in the caller's token; all other devices become unknown")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PasswordChange.Changed.class)))
    @APIResponse(responseCode = "403", description = "caller-incomplete")
    @APIResponse(
            responseCode = "422",
            description = "password-wrong; or password-too-short, password-too-long, password-too-common,"
                    + " password-contains-user-name, which cost no attempt")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with retryAt; one budget with password checks")
    @APIResponse(responseCode = "503", description = "overloaded, with retryAfterSeconds; no attempt was spent")
    public Uni<Response> change(@NotNull @Valid ChangeRequest request) {
        return caller.citizen()
                .filter(citizen -> caller.transaction().isPresent())
                .map(citizen -> new Wish(
                        request.attemptId(),
                        citizen,
                        request.currentPassword(),
                        request.newPassword(),
                        request.deviceToken()))
                .map(wish -> changePassword.change(wish).map(PasswordChangeResource::answer))
                .orElseGet(() -> Uni.createFrom().item(IncompleteCaller.refused()));
    }

    private static Response answer(PasswordChange outcome) {
        return switch (outcome) {
            case PasswordChange.Changed changed ->
                Response.ok(changed)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case PasswordChange.Wrong wrong ->
                Problem.of(422, "password-wrong", "This is not the citizen's present password.")
                        .toResponse();
            case PasswordChange.Flawed flawed -> flawed.flaw().problem().toResponse();
            case PasswordChange.TooManyAttempts many -> AttemptProblems.tooMany(many.until());
            case PasswordChange.Overloaded overloaded -> AttemptProblems.overloaded(overloaded.retryAfter());
        };
    }
}
