package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.IncompleteCaller;
import hu.kapu.identity.credential.AttemptProblems;
import hu.kapu.identity.recovery.AskForRecovery.Asked;
import hu.kapu.kit.callers.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** "I have forgotten my password." */
@Path("/recoveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RecoveryResource {
    private final AskForRecovery askForRecovery;
    private final Caller caller;

    RecoveryResource(AskForRecovery askForRecovery, Caller caller) {
        this.askForRecovery = askForRecovery;
        this.caller = caller;
    }

    /** The letter comes in the citizen's own language. */
    record RecoveryRequest(
            @NotNull @Size(max = 256) String userName,
            @NotNull @Size(max = 512) String email,
            @NotNull UUID attemptId) {
        @Override
        public String toString() {
            return "RecoveryRequest[" + attemptId + "]";
        }
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Ask for a code by mail; one answer whether or not name and address belong to an account")
    @APIResponse(responseCode = "202", description = "Taken in; a code goes out if they do")
    @APIResponse(responseCode = "403", description = "caller-incomplete")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with retryAt; the same for unknown names")
    public Uni<Response> ask(@NotNull @Valid RecoveryRequest request) {
        return caller.transaction()
                .map(transaction -> ask(transaction, request))
                .orElseGet(() -> Uni.createFrom().item(IncompleteCaller.refused()));
    }

    private Uni<Response> ask(UUID transaction, RecoveryRequest request) {
        ForgottenPassword forgotten = ForgottenPassword.typed(request.userName(), request.email());
        return askForRecovery.ask(transaction, request.attemptId(), forgotten).map(RecoveryResource::answer);
    }

    private static Response answer(Asked outcome) {
        return switch (outcome) {
            case Asked.TakenIn takenIn -> Response.accepted(Map.of()).build();
            case Asked.TooSoon tooSoon -> AttemptProblems.tooMany(tooSoon.retryAt());
        };
    }
}
