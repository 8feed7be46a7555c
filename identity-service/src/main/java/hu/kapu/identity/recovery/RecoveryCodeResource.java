package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.IncompleteCaller;
import hu.kapu.identity.citizen.Language;
import hu.kapu.identity.credential.MailedCode;
import hu.kapu.identity.recovery.CheckRecoveryCode.Attempt;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The code from the mail; with it a new password may be set in the same transaction. */
@Path("/recovery-code-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RecoveryCodeResource {
    private final CheckRecoveryCode checkCode;
    private final Caller caller;

    RecoveryCodeResource(CheckRecoveryCode checkCode, Caller caller) {
        this.checkCode = checkCode;
        this.caller = caller;
    }

    /** What was typed. */
    record CodeRequest(
            @NotNull @Size(max = 256) String userName,
            @NotNull @Size(max = 256) String code,
            @NotNull UUID attemptId) {
        @Override
        public String toString() {
            return "CodeRequest[" + attemptId + "]";
        }
    }

    /** Whose account it is; {@code recoveryAt} belongs into the tokens of the calls that follow. */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes are passed on unread and never compared
    record RecoveringCitizen(
            UUID citizenId,
            String userName,
            String displayName,
            String maskedAddress,
            byte[] sealedRecipient,
            Language language,
            Instant recoveryAt) {
        static RecoveringCitizen of(CitizenAccount citizen, Instant at) {
            return new RecoveringCitizen(
                    citizen.id(),
                    citizen.userName(),
                    citizen.identity().name(),
                    citizen.email().masked(),
                    citizen.sealedRecipient(),
                    citizen.language(),
                    at);
        }
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Use the code from the mail, in the transaction in which it was asked for")
    @APIResponse(
            responseCode = "200",
            description = "It is burnt; a new password may be set",
            content = @Content(schema = @Schema(implementation = RecoveringCitizen.class)))
    @APIResponse(responseCode = "403", description = "caller-incomplete")
    @APIResponse(
            responseCode = "422",
            description = "recovery-code-wrong, with attemptsLeft: one answer for unknown names and for wrong, used or"
                    + " expired codes; or recovery-code-used-up after too many of them")
    public Uni<Response> check(@NotNull @Valid CodeRequest request) {
        return caller.transaction()
                .map(transaction -> new Attempt(
                        request.attemptId(), transaction, request.userName(), MailedCode.parse(request.code())))
                .map(attempt -> checkCode.check(attempt).map(RecoveryCodeResource::answer))
                .orElseGet(() -> Uni.createFrom().item(IncompleteCaller.refused()));
    }

    private static Response answer(CodeCheck outcome) {
        return switch (outcome) {
            case CodeCheck.Accepted accepted ->
                Response.ok(RecoveringCitizen.of(accepted.citizen(), accepted.at()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case CodeCheck.Wrong wrong ->
                Problem.of(422, "recovery-code-wrong", "The code is not the one that opens an account here.")
                        .with("attemptsLeft", wrong.attemptsLeft())
                        .toResponse();
            case CodeCheck.UsedUp usedUp ->
                Problem.of(422, "recovery-code-used-up", "So many wrong codes were typed that a new one is needed.")
                        .toResponse();
        };
    }
}
