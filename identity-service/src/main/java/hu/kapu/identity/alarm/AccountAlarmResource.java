package hu.kapu.identity.alarm;

import hu.kapu.identity.alarm.UnfreezeAccount.Right;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** "Nem én voltam" of a citizen who is signed in, and the way back from a frozen account. */
@Path("/citizens/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountAlarmResource {
    private final ReportNotMe reportNotMe;
    private final UnfreezeAccount unfreezeAccount;

    AccountAlarmResource(ReportNotMe reportNotMe, UnfreezeAccount unfreezeAccount) {
        this.reportNotMe = reportNotMe;
        this.unfreezeAccount = unfreezeAccount;
    }

    /** A call's id: the same when it is repeated. */
    record ReportRequest(@NotNull UUID attemptId) {}

    /** When it was taken down. */
    record Report(Instant at) {}

    @POST
    @Path("/alarms")
    @Cancellable(false)
    @Operation(summary = "Something was somebody else's doing; all devices of the citizen are forgotten")
    @APIResponse(
            responseCode = "200",
            description = "Taken down",
            content = @Content(schema = @Schema(implementation = Report.class)))
    @APIResponse(responseCode = "404", description = "citizen-unknown")
    public Uni<Response> report(UUID id, @NotNull @Valid ReportRequest request) {
        return reportNotMe
                .report(id, request.attemptId())
                .map(at -> at.map(instant -> Response.ok(new Report(instant)).build())
                        .orElseGet(AccountAlarmResource::unknown));
    }

    @POST
    @Path("/unfreezings")
    @Cancellable(false)
    @Operation(summary = "Open a frozen account, with a factor older than the notice or by a registrar's case")
    @APIResponse(
            responseCode = "200",
            description =
                    "Open; the address that counted before the notice counts again. After a case no password counts"
                            + " until a first-login code, which is on its way, was used",
            content = @Content(schema = @Schema(implementation = Unfreezing.Unfrozen.class)))
    @APIResponse(responseCode = "400", description = "unreadable-request: neither a factor nor a case")
    @APIResponse(responseCode = "403", description = "factor-too-young")
    @APIResponse(responseCode = "404", description = "citizen-unknown")
    @APIResponse(responseCode = "409", description = "not-frozen")
    public Uni<Response> unfreeze(UUID id, @NotNull UnfreezingRequest request) {
        return right(request)
                .map(right -> unfreezeAccount.unfreeze(id, right).map(AccountAlarmResource::answer))
                .orElseGet(() -> Uni.createFrom().item(unreadable()));
    }

    private static Optional<Right> right(UnfreezingRequest request) {
        if (request.caseId() != null) {
            return Optional.of(new Right.ApprovedCase(request.caseId()));
        }
        return request.attemptId() == null || request.factorActivatedAt() == null
                ? Optional.empty()
                : Optional.of(new Right.OlderFactor(request.attemptId(), request.factorActivatedAt()));
    }

    private static Response answer(Unfreezing outcome) {
        return switch (outcome) {
            case Unfreezing.Unfrozen unfrozen ->
                Response.ok(unfrozen)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case Unfreezing.FactorTooYoung young ->
                Problem.of(403, "factor-too-young", "The factor came into force with the notice or after it.")
                        .toResponse();
            case Unfreezing.NotFrozen not ->
                Problem.of(409, "not-frozen", "The account is not frozen.").toResponse();
            case Unfreezing.CitizenUnknown unknown -> unknown();
        };
    }

    private static Response unknown() {
        return Problem.of(404, "citizen-unknown", "There is no such citizen.").toResponse();
    }

    private static Response unreadable() {
        return Problem.of(400, "unreadable-request", "Either a factor with an attempt id or a case is needed.")
                .toResponse();
    }
}
