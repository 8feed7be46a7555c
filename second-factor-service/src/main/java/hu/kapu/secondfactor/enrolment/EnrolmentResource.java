package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.problem.Problem;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.Requesters;
import hu.kapu.secondfactor.totp.QrCaption;
import hu.kapu.secondfactor.totp.TotpCode;
import hu.kapu.secondfactor.verification.CodeProblems;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The pages of an authenticator enrolment; each change runs to its end even if the caller hangs up. */
@Path("/enrolments")
@Cancellable(false)
public class EnrolmentResource {
    private final Requesters requesters;
    private final StartEnrolment startEnrolment;
    private final ReadEnrolment readEnrolment;
    private final ConfirmEnrolment confirmEnrolment;
    private final CompleteEnrolment completeEnrolment;
    private final EnrolmentViews views;

    EnrolmentResource(
            Requesters requesters,
            StartEnrolment startEnrolment,
            ReadEnrolment readEnrolment,
            ConfirmEnrolment confirmEnrolment,
            CompleteEnrolment completeEnrolment,
            EnrolmentViews views) {
        this.requesters = requesters;
        this.startEnrolment = startEnrolment;
        this.readEnrolment = readEnrolment;
        this.confirmEnrolment = confirmEnrolment;
        this.completeEnrolment = completeEnrolment;
        this.views = views;
    }

    @POST
    @Operation(operationId = "startEnrolment", summary = "Begin to request a factor, or a new deletion code")
    @APIResponse(
            responseCode = "201",
            description = "The enrolment",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                EnrolmentView.Scan.class,
                                                EnrolmentView.ConfirmAddress.class,
                                                EnrolmentView.KeepDeletionCode.class
                                            })))
    @APIResponse(
            responseCode = "403",
            description = "caller-incomplete, password-proof-missing, second-factor-present, factor-proof-missing,"
                    + " recently-reset (until)")
    @APIResponse(responseCode = "404", description = "factor-unknown: the one to be replaced is not there")
    @APIResponse(responseCode = "409", description = "too-many-authenticators, email-code-present")
    public Uni<Response> start(
            @NotNull @Valid EnrolmentRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("hu") String language) {
        return asked(requester -> startEnrolment.start(requester, request).chain(start -> switch (start) {
            case EnrolmentStart.Started(PendingEnrolment pending) -> page(pending, language, Response.Status.CREATED);
            case EnrolmentStart.Refused(EnrolmentRefusal refusal) -> refused(refusal.problem());
        }));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "enrolment", summary = "The present page of an enrolment, for a reload")
    @APIResponse(
            responseCode = "200",
            description = "The present page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                EnrolmentView.Scan.class,
                                                EnrolmentView.ConfirmAddress.class,
                                                EnrolmentView.KeepDeletionCode.class,
                                                EnrolmentView.Confirmed.class
                                            })))
    @APIResponse(responseCode = "404", description = "enrolment-unknown")
    @APIResponse(responseCode = "410", description = "enrolment-expired")
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("hu") String language) {
        return asked(requester -> page(id, requester, language));
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(operationId = "confirmEnrolment", summary = "Prove with a code that the app or the address works")
    @APIResponse(
            responseCode = "200",
            description = "The deletion code to keep, or only that the factor works",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {EnrolmentView.KeepDeletionCode.class, EnrolmentView.Confirmed.class
                                            })))
    @APIResponse(
            responseCode = "403",
            description = "caller-incomplete, password-proof-missing, transaction-of-another-citizen")
    @APIResponse(responseCode = "404", description = "enrolment-unknown")
    @APIResponse(
            responseCode = "409",
            description = "enrolment-confirmed, no-code-sent, code-already-used, code-superseded (number, newest)")
    @APIResponse(responseCode = "410", description = "enrolment-expired, code-expired")
    @APIResponse(responseCode = "422", description = "code-not-readable, code-wrong (attemptsLeft, clockOffsetMinutes)")
    @APIResponse(
            responseCode = "429",
            description = "too-many-attempts in this transaction or (retryAt) this hour, challenge-spent")
    public Uni<Response> confirm(UUID id, @NotNull @Valid ConfirmationRequest request) {
        return asked(requester -> TotpCode.parse(request.code())
                .map(code -> new ConfirmationAttempt(request.attemptId(), id, requester, code))
                .map(attempt ->
                        confirmEnrolment.confirm(attempt).chain(confirmation -> answer(confirmation, id, requester)))
                .orElseGet(() -> refused(CodeProblems.NOT_READABLE)));
    }

    @POST
    @Path("/{id}/completion")
    @Operation(operationId = "completeEnrolment", summary = "Make the factor and the deletion code valid")
    @APIResponse(
            responseCode = "200",
            description = "The factor is active",
            content = @Content(schema = @Schema(implementation = ActivatedView.class)))
    @APIResponse(
            responseCode = "403",
            description = "caller-incomplete, second-factor-present, factor-proof-missing, recently-reset (until)")
    @APIResponse(responseCode = "404", description = "enrolment-unknown, factor-unknown")
    @APIResponse(
            responseCode = "409",
            description = "enrolment-not-confirmed, too-many-authenticators, email-code-present")
    @APIResponse(responseCode = "410", description = "enrolment-expired")
    @APIResponse(responseCode = "503", description = "overloaded (retryAfterSeconds)")
    public Uni<Response> complete(UUID id, @NotNull @Valid CompletionRequest request) {
        return asked(requester -> completeEnrolment
                .complete(id, requester, request.sealedRecipient())
                .map(EnrolmentResource::response));
    }

    private Uni<Response> answer(Confirmation confirmation, UUID id, Requester requester) {
        return switch (confirmation) {
            case Confirmation.Confirmed() -> page(id, requester, "");
            case Confirmation.WrongCode(int attemptsLeft, @Nullable Integer clockOffsetMinutes) ->
                refused(CodeProblems.wrong(attemptsLeft, clockOffsetMinutes));
            case Confirmation.AlreadyUsed() -> refused(CodeProblems.ALREADY_USED);
            case Confirmation.AlreadyConfirmed() -> refused(EnrolmentProblems.CONFIRMED);
            case Confirmation.TransactionSpent() -> refused(CodeProblems.TOO_MANY_ATTEMPTS);
            case Confirmation.OtherCitizensTransaction() -> refused(CodeProblems.OTHER_CITIZENS_TRANSACTION);
            case Confirmation.PasswordProofMissing() -> refused(Requesters.PASSWORD_PROOF_MISSING);
            case Confirmation.Expired() -> refused(EnrolmentProblems.EXPIRED);
            case Confirmation.Unknown() -> refused(EnrolmentProblems.UNKNOWN);
            case Confirmation.OfMail(MailedCodeRefusal refusal) -> refused(refusal.problem());
        };
    }

    private static Response response(Completion completion) {
        return switch (completion) {
            case Completion.Activated activated ->
                Response.ok(ActivatedView.of(activated)).build();
            case Completion.NotConfirmed() -> EnrolmentProblems.NOT_CONFIRMED.toResponse();
            case Completion.Refused(EnrolmentRefusal refusal) ->
                refusal.problem().toResponse();
            case Completion.Expired() -> EnrolmentProblems.EXPIRED.toResponse();
            case Completion.Unknown() -> EnrolmentProblems.UNKNOWN.toResponse();
            case Completion.Shed(Duration wait) ->
                EnrolmentProblems.OVERLOADED.retryAfter(wait).toResponse();
        };
    }

    private Uni<Response> page(UUID id, Requester requester, String language) {
        return readEnrolment.find(id, requester).chain(lookup -> switch (lookup) {
            case EnrolmentLookup.Found(PendingEnrolment pending) -> page(pending, language, Response.Status.OK);
            case EnrolmentLookup.Expired() -> refused(EnrolmentProblems.EXPIRED);
            case EnrolmentLookup.Unknown() -> refused(EnrolmentProblems.UNKNOWN);
        });
    }

    private Uni<Response> page(PendingEnrolment pending, String language, Response.Status status) {
        return views.of(pending, QrCaption.inLanguage(language))
                .map(view -> Response.status(status)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(view)
                        .build());
    }

    private Uni<Response> asked(Function<Requester, Uni<Response>> work) {
        return requesters.present().map(work).orElseGet(() -> refused(Requesters.INCOMPLETE));
    }

    private static Uni<Response> refused(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }

    /** {@code authenticatorId} (of the factor) and {@code method} are absent if only the deletion code is new. */
    record ActivatedView(
            @Nullable UUID authenticatorId, @Nullable String method, String kind, Instant activatedAt) {
        static ActivatedView of(Completion.Activated activated) {
            return new ActivatedView(
                    activated.method().map(method -> activated.id()).orElse(null),
                    activated.method().map(FactorMethod::wireName).orElse(null),
                    activated.kind(),
                    activated.at());
        }
    }
}
