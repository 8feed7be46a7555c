package hu.kapu.identity.registrar;

import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.IdentityReader;
import hu.kapu.identity.citizen.TypedIdentity;
import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** A registrar's work on one account; each case is carried out once. */
@Path("/citizens/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CorrectionResource {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Budapest");

    private final CorrectCitizen correctCitizen;
    private final Clock clock;

    CorrectionResource(CorrectCitizen correctCitizen, Clock clock) {
        this.correctCitizen = correctCitizen;
        this.clock = clock;
    }

    record CodeRequest(@NotNull UUID actionId) {}

    record CodeIssued(Instant validUntil) {}

    record IdentityRequest(
            @NotNull @Valid TypedIdentity identity,
            @NotNull UUID caseId,
            @Nullable @Size(max = 200) String office) {}

    record EmailRequest(
            @NotNull @Size(max = 512) String email, @NotNull UUID caseId) {
        @Override
        public String toString() {
            return "EmailRequest[" + caseId + "]";
        }
    }

    record Corrected(Instant at) {}

    @POST
    @Path("/first-login-codes")
    @Cancellable(false)
    @Operation(summary = "Mail a first-login code anew; its use sets a new password, the factors stay")
    @APIResponse(
            responseCode = "200",
            description = "On its way, now or by an earlier call with the same action",
            content = @Content(schema = @Schema(implementation = CodeIssued.class)))
    @APIResponse(responseCode = "404", description = "citizen-unknown")
    @APIResponse(responseCode = "409", description = "citizen-closed, idempotency-key-reused")
    public Uni<Response> issueCode(UUID id, @NotNull @Valid CodeRequest request) {
        return correctCitizen
                .issueFirstLoginCode(id, request.actionId())
                .map(outcome -> outcome instanceof Correction.Done done
                        ? Response.ok(new CodeIssued(done.at())).build()
                        : answer(outcome));
    }

    @PUT
    @Path("/identity")
    @Cancellable(false)
    @Operation(summary = "Correct the natural identity after an approved case; the citizen is told")
    @APIResponse(
            responseCode = "200",
            description = "Corrected, now or by an earlier call for the same case",
            content = @Content(schema = @Schema(implementation = Corrected.class)))
    @APIResponse(responseCode = "404", description = "citizen-unknown")
    @APIResponse(responseCode = "409", description = "citizen-closed, idempotency-key-reused")
    @APIResponse(responseCode = "422", description = "identity-incomplete (field)")
    public Uni<Response> correctIdentity(UUID id, @NotNull @Valid IdentityRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), COUNTRY);
        return switch (IdentityReader.read(request.identity(), today)) {
            case IdentityReader.Reading.Complete complete ->
                correctCitizen
                        .correctIdentity(id, request.caseId(), complete.identity(), request.office())
                        .map(CorrectionResource::answer);
            case IdentityReader.Reading.Incomplete incomplete ->
                Uni.createFrom()
                        .item(Problem.of(422, "identity-incomplete", "Something required is missing or cannot be read.")
                                .with("field", "identity." + incomplete.field())
                                .toResponse());
        };
    }

    @PUT
    @Path("/email")
    @Cancellable(false)
    @Operation(summary = "Another e-mail address after an approved case; the former and the new one are told")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, now or by an earlier call for the same case; not confirmed yet",
            content = @Content(schema = @Schema(implementation = Corrected.class)))
    @APIResponse(responseCode = "404", description = "citizen-unknown")
    @APIResponse(responseCode = "409", description = "citizen-closed, idempotency-key-reused")
    @APIResponse(responseCode = "422", description = "email-not-valid")
    public Uni<Response> replaceEmail(UUID id, @NotNull @Valid EmailRequest request) {
        return EmailAddress.parse(request.email())
                .map(email ->
                        correctCitizen.replaceEmail(id, request.caseId(), email).map(CorrectionResource::answer))
                .orElseGet(() -> Uni.createFrom()
                        .item(Problem.of(422, "email-not-valid", "Mail cannot be sent to this address.")
                                .toResponse()));
    }

    private static Response answer(Correction outcome) {
        return switch (outcome) {
            case Correction.Done done -> Response.ok(new Corrected(done.at())).build();
            case Correction.CitizenUnknown unknown ->
                Problem.of(404, "citizen-unknown", "There is no such citizen.").toResponse();
            case Correction.CitizenClosed closed ->
                Problem.of(409, "citizen-closed", "The account is closed for good.")
                        .toResponse();
            case Correction.CaseReused reused ->
                Problem.of(409, "idempotency-key-reused", "The case belongs to another citizen.")
                        .toResponse();
        };
    }
}
