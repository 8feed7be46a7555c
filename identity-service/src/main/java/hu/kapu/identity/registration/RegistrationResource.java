package hu.kapu.identity.registration;

import hu.kapu.identity.registration.ApplicationReader.Reading;
import hu.kapu.identity.registration.ApplicationReader.Reading.InOrder;
import hu.kapu.identity.registration.ApplicationReader.Reading.NotInOrder;
import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Registration in person, as the registrar's door asks for it. */
@Path("/citizens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationResource {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Budapest");

    private final RegisterCitizen registerCitizen;
    private final Clock clock;

    RegistrationResource(RegisterCitizen registerCitizen, Clock clock) {
        this.registerCitizen = registerCitizen;
        this.clock = clock;
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Register a citizen who is present in person; the first-login code goes out by mail")
    @APIResponse(
            responseCode = "201",
            description = "Registered, now or by an earlier call with the same idempotency key and content",
            content = @Content(schema = @Schema(implementation = Registration.Registered.class)))
    @APIResponse(responseCode = "409", description = "user-name-taken, idempotency-key-reused")
    @APIResponse(
            responseCode = "422",
            description = "document-expired, document-not-yet-valid, driving-licence-too-old,"
                    + " driving-licence-not-card, user-name-not-allowed, email-not-valid, identity-incomplete (field)")
    public Uni<Response> register(@NotNull @Valid RegistrationRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), COUNTRY);
        Reading reading = ApplicationReader.read(request, today);
        return switch (reading) {
            case InOrder inOrder ->
                registerCitizen.register(inOrder.application()).map(RegistrationResource::answer);
            case NotInOrder notInOrder -> Uni.createFrom().item(answer(notInOrder.refusal()));
        };
    }

    private static Response answer(Registration outcome) {
        return switch (outcome) {
            case Registration.Registered registered ->
                Response.status(Response.Status.CREATED).entity(registered).build();
            case Registration.UserNameTaken taken ->
                refuse(409, "user-name-taken", "Somebody has this user name already.");
            case Registration.KeyReused reused ->
                refuse(409, "idempotency-key-reused", "The idempotency key belongs to another registration.");
            case Registration.DocumentRefused refused ->
                refuse(422, refused.flaw().code(), refused.flaw().detail());
            case Registration.UserNameNotAllowed notAllowed -> userNameNotAllowed();
            case Registration.EmailNotValid notValid ->
                refuse(422, "email-not-valid", "Mail cannot be sent to this address.");
            case Registration.Incomplete incomplete ->
                Problem.of(422, "identity-incomplete", "Something required is missing or cannot be read.")
                        .with("field", incomplete.field())
                        .toResponse();
        };
    }

    static Response userNameNotAllowed() {
        return refuse(
                422,
                "user-name-not-allowed",
                "A user name has 3 to 64 letters of one script, digits, dots, dashes or underscores between"
                        + " them, and is no e-mail address.");
    }

    private static Response refuse(int status, String code, String detail) {
        return Problem.of(status, code, detail).toResponse();
    }
}
