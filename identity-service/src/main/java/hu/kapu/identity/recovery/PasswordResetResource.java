package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.IncompleteCaller;
import hu.kapu.identity.credential.AcceptedCitizen;
import hu.kapu.identity.credential.AttemptProblems;
import hu.kapu.identity.documents.DocumentProblems;
import hu.kapu.identity.documents.EidPair;
import hu.kapu.identity.recovery.ResetPassword.Attempt;
import hu.kapu.kit.callers.Caller;
import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** A new password in place of a forgotten one. */
@Path("/password-resets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PasswordResetResource {
    private final ResetPassword resetPassword;
    private final Caller caller;

    PasswordResetResource(ResetPassword resetPassword, Caller caller) {
        this.resetPassword = resetPassword;
        this.caller = caller;
    }

    /**
     * What was typed.
     *
     * @param eidPair where the mailbox alone is not enough
     */
    record ResetRequest(
            @NotNull String newPassword,
            @Nullable @Valid TypedPair eidPair,
            @NotNull UUID attemptId) {
        @Override
        public String toString() {
            return "ResetRequest[" + attemptId + "]";
        }
    }

    /** An eID card and its one-time registration code. */
    record TypedPair(
            @NotNull @Size(max = 64) String documentNumber,
            @NotNull @Size(max = 128) String registrationCode) {
        @Override
        public String toString() {
            return "TypedPair[***]";
        }
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Set a new password, once, in the transaction in which the mailed code was used")
    @APIResponse(
            responseCode = "200",
            description = "Set; the second factors stay, and for a while address and factors change only with the app",
            content = @Content(schema = @Schema(implementation = AcceptedCitizen.class)))
    @APIResponse(responseCode = "403", description = "recovery-proof-missing, caller-incomplete")
    @APIResponse(
            responseCode = "422",
            description = "password-too-short, password-too-long, password-too-common, password-contains-user-name,"
                    + " eid-pair-refused, all of which leave the proof unused")
    @APIResponse(responseCode = "429", description = "too-many-attempts at the card, with retryAt")
    @APIResponse(
            responseCode = "503",
            description = "overloaded, document-register-unavailable, with retryAfterSeconds")
    public Uni<Response> reset(@NotNull @Valid ResetRequest request) {
        Optional<Attempt> attempt = caller.transaction()
                .flatMap(transaction -> caller.citizen()
                        .map(citizen -> new Attempt(
                                request.attemptId(), transaction, citizen, request.newPassword(), pair(request))));
        if (attempt.isEmpty()) {
            return Uni.createFrom().item(IncompleteCaller.refused());
        }
        return caller.recoveryAt().isEmpty()
                ? Uni.createFrom().item(answer(new NewPassword.ProofMissing()))
                : resetPassword.reset(attempt.get()).map(PasswordResetResource::answer);
    }

    private static Optional<EidPair> pair(ResetRequest request) {
        return Optional.ofNullable(request.eidPair())
                .map(pair -> EidPair.typed(pair.documentNumber(), pair.registrationCode()));
    }

    private static Response answer(NewPassword outcome) {
        return switch (outcome) {
            case NewPassword.Accepted accepted ->
                Response.ok(accepted.citizen())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case NewPassword.ProofMissing missing ->
                Problem.of(
                                403,
                                "recovery-proof-missing",
                                "No mailed code was used in this transaction, or too long ago.")
                        .toResponse();
            case NewPassword.Flawed flawed -> flawed.flaw().problem().toResponse();
            case NewPassword.PairRefused refused -> DocumentProblems.refused();
            case NewPassword.TooManyAttempts many -> AttemptProblems.tooMany(many.until());
            case NewPassword.RegisterUnavailable unavailable -> DocumentProblems.unavailable();
            case NewPassword.Overloaded overloaded -> AttemptProblems.overloaded(overloaded.retryAfter());
        };
    }
}
