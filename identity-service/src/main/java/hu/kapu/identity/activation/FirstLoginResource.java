package hu.kapu.identity.activation;

import hu.kapu.identity.credential.AcceptedCitizen;
import hu.kapu.identity.credential.AttemptProblems;
import hu.kapu.identity.credential.MailedCode;
import hu.kapu.identity.credential.Password;
import hu.kapu.identity.credential.PasswordFlaw;
import hu.kapu.identity.credential.PasswordRules;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The one use of a first-login code. */
@Path("/first-logins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FirstLoginResource {
    private final LogInFirst logInFirst;

    FirstLoginResource(LogInFirst logInFirst) {
        this.logInFirst = logInFirst;
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Set the first password with the code from the letter")
    @APIResponse(
            responseCode = "200",
            description = "Set; the citizen is active",
            content = @Content(schema = @Schema(implementation = AcceptedCitizen.class)))
    @APIResponse(
            responseCode = "422",
            description = "first-login-refused, one answer for unknown name and wrong, used or expired code; or"
                    + " password-too-short, password-too-long, password-too-common, password-contains-user-name,"
                    + " which leave the code unused")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with retryAt")
    @APIResponse(responseCode = "503", description = "overloaded, with retryAfterSeconds; no attempt was spent")
    public Uni<Response> logIn(@NotNull @Valid FirstLoginRequest request) {
        Optional<PasswordFlaw> flaw = PasswordRules.flawOf(request.newPassword(), request.userName());
        return flaw.map(found -> Uni.createFrom().item(found.problem().toResponse()))
                .orElseGet(() -> logInFirst.logIn(attempt(request)).map(FirstLoginResource::answer));
    }

    private static FirstLoginAttempt attempt(FirstLoginRequest request) {
        return new FirstLoginAttempt(
                request.attemptId(),
                request.userName(),
                MailedCode.parse(request.code()),
                Password.of(request.newPassword()).orElseThrow());
    }

    private static Response answer(FirstLogin outcome) {
        return switch (outcome) {
            case FirstLogin.Accepted accepted ->
                Response.ok(accepted.citizen())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case FirstLogin.Refused refused ->
                Problem.of(422, "first-login-refused", "The user name and the code do not open an account.")
                        .toResponse();
            case FirstLogin.TooManyAttempts many -> AttemptProblems.tooMany(many.until());
            case FirstLogin.Overloaded overloaded -> AttemptProblems.overloaded(overloaded.retryAfter());
        };
    }
}
