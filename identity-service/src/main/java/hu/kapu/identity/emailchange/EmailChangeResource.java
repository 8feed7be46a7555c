package hu.kapu.identity.emailchange;

import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.IncompleteCaller;
import hu.kapu.identity.credential.AttemptProblems;
import hu.kapu.identity.emailchange.ConfirmEmailChange.Attempt;
import hu.kapu.identity.emailchange.RequestEmailChange.Wish;
import hu.kapu.kit.callers.Caller;
import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The e-mail address of the citizen in the caller's token. */
@Path("/email-changes")
@Produces(MediaType.APPLICATION_JSON)
public class EmailChangeResource {
    private static final Problem NOT_UNDERWAY =
            Problem.of(409, "no-email-change", "No other address is waiting for its code.");

    private final RequestEmailChange requestChange;
    private final ConfirmEmailChange confirmChange;
    private final PresentChange presentChange;
    private final EmailChangeSettings settings;
    private final Caller caller;
    private final Clock clock;

    EmailChangeResource(
            RequestEmailChange requestChange,
            ConfirmEmailChange confirmChange,
            PresentChange presentChange,
            EmailChangeSettings settings,
            Caller caller,
            Clock clock) {
        this.requestChange = requestChange;
        this.confirmChange = confirmChange;
        this.presentChange = presentChange;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What was typed.
     *
     * @param provedByApp the app's code was given for this; without it an address stays for a while after a reset
     */
    record ChangeRequest(
            @NotNull @Size(max = 512) String newEmail,
            boolean knownDevice,
            @Nullable Boolean provedByApp,
            @NotNull UUID attemptId) {
        @Override
        public String toString() {
            return "ChangeRequest[" + attemptId + "]";
        }
    }

    /** What was typed. */
    record CodeRequest(
            @NotNull @Size(max = 256) String code, @NotNull UUID attemptId) {
        @Override
        public String toString() {
            return "CodeRequest[" + attemptId + "]";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Cancellable(false)
    @Operation(summary = "Send a code to another address, or to the present one to confirm it")
    @APIResponse(
            responseCode = "200",
            description = "On its way; the present address is told",
            content = @Content(schema = @Schema(implementation = RequestedChange.Underway.class)))
    @APIResponse(
            responseCode = "403",
            description = "password-proof-missing, recently-reset (until), account-frozen, caller-incomplete")
    @APIResponse(responseCode = "404", description = "citizen-unknown")
    @APIResponse(responseCode = "422", description = "email-not-valid")
    @APIResponse(responseCode = "429", description = "mail-too-soon, with retryAt")
    public Uni<Response> request(@NotNull @Valid ChangeRequest request) {
        if (caller.citizen().isPresent() && !caller.passwordWithin(settings.passwordAge(), clock.instant())) {
            return refused(403, "password-proof-missing", "The password was not given lately.");
        }
        Optional<EmailAddress> email = EmailAddress.parse(request.newEmail());
        return email.isEmpty()
                ? refused(422, "email-not-valid", "Mail cannot be sent to this address.")
                : forCitizen(citizen -> requestChange
                        .request(wish(request, citizen, email.get()))
                        .map(EmailChangeResource::answer));
    }

    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Cancellable(false)
    @Operation(summary = "Use the code that was sent to the address")
    @APIResponse(
            responseCode = "200",
            description = "The address counts and is confirmed; the former and the present address are told",
            content = @Content(schema = @Schema(implementation = Confirmation.Confirmed.class)))
    @APIResponse(responseCode = "403", description = "caller-incomplete")
    @APIResponse(responseCode = "409", description = "no-email-change")
    @APIResponse(responseCode = "410", description = "code-expired, also after too many wrong codes for one mail")
    @APIResponse(responseCode = "422", description = "code-wrong, with attemptsLeft")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with retryAt")
    public Uni<Response> confirm(@NotNull @Valid CodeRequest request) {
        return forCitizen(citizen -> confirmChange
                .confirm(new Attempt(request.attemptId(), citizen, EmailCode.parse(request.code())))
                .map(EmailChangeResource::answer));
    }

    @GET
    @Operation(summary = "The change that is waiting for its code")
    @APIResponse(
            responseCode = "200",
            description = "It is under way",
            content = @Content(schema = @Schema(implementation = PresentChange.View.class)))
    @APIResponse(responseCode = "404", description = "no-email-change")
    public Uni<Response> show() {
        return forCitizen(citizen -> presentChange
                .of(citizen)
                .map(found -> found.map(EmailChangeResource::fresh)
                        .orElseGet(() -> Problem.of(404, NOT_UNDERWAY.code(), NOT_UNDERWAY.detail())
                                .toResponse())));
    }

    @DELETE
    @Cancellable(false)
    @Operation(summary = "Give the change up; its code is void")
    @APIResponse(responseCode = "204", description = "There is none any more")
    public Uni<Response> withdraw() {
        return forCitizen(citizen -> presentChange
                .withdraw(citizen)
                .map(withdrawn -> Response.noContent().build()));
    }

    private Uni<Response> forCitizen(Function<UUID, Uni<Response>> answer) {
        return caller.citizen().map(answer).orElseGet(() -> Uni.createFrom().item(IncompleteCaller.refused()));
    }

    private static Wish wish(ChangeRequest request, UUID citizen, EmailAddress email) {
        return new Wish(
                request.attemptId(), citizen, email, request.knownDevice(), Boolean.TRUE.equals(request.provedByApp()));
    }

    private static Uni<Response> refused(int status, String code, String detail) {
        return Uni.createFrom().item(Problem.of(status, code, detail).toResponse());
    }

    private static Response fresh(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Response answer(RequestedChange outcome) {
        return switch (outcome) {
            case RequestedChange.Underway underway -> fresh(underway);
            case RequestedChange.CitizenUnknown unknown ->
                Problem.of(404, "citizen-unknown", "There is no such citizen.").toResponse();
            case RequestedChange.RecentlyReset reset ->
                Problem.of(403, "recently-reset", "The password was reset lately; the app or a registrar is needed.")
                        .with("until", reset.until())
                        .toResponse();
            case RequestedChange.Frozen frozen ->
                Problem.of(403, "account-frozen", "The account is frozen; nothing can be changed.")
                        .toResponse();
            case RequestedChange.MailTooSoon tooSoon ->
                Problem.of(429, "mail-too-soon", "A mail was sent a moment ago; another may be asked for later.")
                        .with("retryAt", tooSoon.retryAt())
                        .toResponse();
        };
    }

    private static Response answer(Confirmation outcome) {
        return switch (outcome) {
            case Confirmation.Confirmed confirmed -> fresh(confirmed);
            case Confirmation.WrongCode wrong ->
                Problem.of(422, "code-wrong", "This is not the code that was sent to the address.")
                        .with("attemptsLeft", wrong.attemptsLeft())
                        .toResponse();
            case Confirmation.Expired expired ->
                Problem.of(410, "code-expired", "The code can no longer be used; another may be asked for.")
                        .toResponse();
            case Confirmation.TooManyAttempts many -> AttemptProblems.tooMany(many.until());
            case Confirmation.NothingUnderway nothing -> NOT_UNDERWAY.toResponse();
        };
    }
}
