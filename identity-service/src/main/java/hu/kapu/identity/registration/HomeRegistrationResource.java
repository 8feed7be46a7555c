package hu.kapu.identity.registration;

import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.Language;
import hu.kapu.identity.citizen.UserName;
import hu.kapu.identity.credential.AcceptedCitizen;
import hu.kapu.identity.credential.AttemptProblems;
import hu.kapu.identity.credential.Password;
import hu.kapu.identity.credential.PasswordFlaw;
import hu.kapu.identity.credential.PasswordRules;
import hu.kapu.identity.documents.DocumentProblems;
import hu.kapu.identity.documents.EidPair;
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

/** Registration from home with an eID card and its one-time registration code. */
@Path("/home-registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HomeRegistrationResource {
    private final RegisterFromHome registerFromHome;

    HomeRegistrationResource(RegisterFromHome registerFromHome) {
        this.registerFromHome = registerFromHome;
    }

    /** What was typed. */
    record HomeRequest(
            @NotNull @Size(max = 64) String documentNumber,
            @NotNull @Size(max = 128) String registrationCode,
            @NotNull @Size(max = 256) String userName,
            @NotNull String password,
            @NotNull @Size(max = 512) String email,
            @NotNull Language language,
            @NotNull UUID attemptId) {
        @Override
        public String toString() {
            return "HomeRequest[" + attemptId + "]";
        }
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Make an account that can be used at once; each pair of card and code works once")
    @APIResponse(
            responseCode = "201",
            description = "Registered and active; the address is not confirmed yet",
            content = @Content(schema = @Schema(implementation = AcceptedCitizen.class)))
    @APIResponse(responseCode = "409", description = "user-name-taken, told only to a genuine pair, which stays unused")
    @APIResponse(
            responseCode = "422",
            description = "eid-pair-refused, one answer for unknown, wrong, used and expired; or user-name-not-allowed,"
                    + " email-not-valid, password-too-short, password-too-long, password-too-common,"
                    + " password-contains-user-name, which are told from what was typed alone")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with retryAt; for unknown cards too")
    @APIResponse(
            responseCode = "503",
            description = "overloaded, document-register-unavailable, with retryAfterSeconds; no attempt was spent")
    public Uni<Response> register(@NotNull @Valid HomeRequest request) {
        Optional<UserName> userName = UserName.parse(request.userName());
        Optional<EmailAddress> email = EmailAddress.parse(request.email());
        Optional<PasswordFlaw> flaw = PasswordRules.flawOf(request.password(), request.userName());
        if (userName.isEmpty()) {
            return refused(new HomeRegistration.UserNameNotAllowed());
        }
        if (email.isEmpty()) {
            return refused(new HomeRegistration.EmailNotValid());
        }
        return flaw.map(found -> refused(new HomeRegistration.Flawed(found)))
                .orElseGet(() -> registerFromHome
                        .register(application(request, userName.get(), email.get()))
                        .map(HomeRegistrationResource::answer));
    }

    private static HomeApplication application(HomeRequest request, UserName userName, EmailAddress email) {
        return new HomeApplication(
                request.attemptId(),
                EidPair.typed(request.documentNumber(), request.registrationCode()),
                userName,
                Password.of(request.password()).orElseThrow(),
                email,
                request.language());
    }

    private static Uni<Response> refused(HomeRegistration outcome) {
        return Uni.createFrom().item(answer(outcome));
    }

    private static Response answer(HomeRegistration outcome) {
        return switch (outcome) {
            case HomeRegistration.Registered registered ->
                Response.status(Response.Status.CREATED)
                        .entity(registered.citizen())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case HomeRegistration.PairRefused refused -> DocumentProblems.refused();
            case HomeRegistration.UserNameTaken taken ->
                Problem.of(409, "user-name-taken", "Somebody has this user name already.")
                        .toResponse();
            case HomeRegistration.UserNameNotAllowed notAllowed -> RegistrationResource.userNameNotAllowed();
            case HomeRegistration.EmailNotValid notValid ->
                Problem.of(422, "email-not-valid", "Mail cannot be sent to this address.")
                        .toResponse();
            case HomeRegistration.Flawed flawed -> flawed.flaw().problem().toResponse();
            case HomeRegistration.TooManyAttempts many -> AttemptProblems.tooMany(many.until());
            case HomeRegistration.Overloaded overloaded -> AttemptProblems.overloaded(overloaded.retryAfter());
            case HomeRegistration.RegisterUnavailable unavailable -> DocumentProblems.unavailable();
        };
    }
}
