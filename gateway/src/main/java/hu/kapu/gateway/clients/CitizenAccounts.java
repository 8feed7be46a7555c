package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The identity service, as far as the owner of an account uses it: history, alarms, password, address, closing. */
@ApplicationScoped
public class CitizenAccounts {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration PASSWORD_LIMIT = Duration.ofSeconds(4);
    private static final int ENTRIES_A_PAGE = 25;

    private final CitizenAccountApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls calls;
    private final GuardedCalls passwordCalls;

    CitizenAccounts(@RestClient CitizenAccountApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.calls = new GuardedCalls("identity (account)", json);
        this.passwordCalls = new GuardedCalls("identity (password change)", json);
    }

    public Uni<AccountStanding> standing(Applicant owner) {
        return calls.outcome(
                LIMIT,
                () -> api.citizen(token(owner), owner.citizenId().toString()),
                AccountStanding::of,
                new AccountStanding.Unavailable());
    }

    /** The newest entries, or those before a position. */
    public Uni<History> history(Applicant owner, @Nullable Long before) {
        return calls.outcome(
                LIMIT,
                () -> api.history(token(owner), owner.citizenId().toString(), before, ENTRIES_A_PAGE),
                History::of,
                new History.Unavailable());
    }

    /** What the citizen can later show the history to have been; empty when it cannot be had. */
    public Uni<Optional<JsonNode>> proof(Applicant owner) {
        return document(calls.outcome(
                LIMIT, () -> api.proof(token(owner), owner.citizenId().toString()), Optional::of, Optional.empty()));
    }

    /** Everything identity keeps of the citizen; empty when it cannot be had. */
    public Uni<Optional<JsonNode>> export(Applicant owner) {
        return document(calls.outcome(
                LIMIT, () -> api.export(token(owner), owner.citizenId().toString()), Optional::of, Optional.empty()));
    }

    public Uni<PasswordChange> changePassword(
            Applicant owner, UUID attempt, String current, String next, @Nullable String deviceToken) {
        ObjectNode body = body(attempt).put("currentPassword", current).put("newPassword", next);
        if (deviceToken != null) {
            body.put("deviceToken", deviceToken);
        }
        return passwordCalls.outcome(
                PASSWORD_LIMIT,
                () -> api.changePassword(token(owner), body),
                PasswordChange::of,
                new PasswordChange.Unavailable());
    }

    public Uni<EmailChange> openEmailChange(Applicant owner) {
        return calls.outcome(
                LIMIT, () -> api.openEmailChange(token(owner)), EmailChange::of, new EmailChange.Unavailable());
    }

    /**
     * Sends a code to the address; the present one means confirming it.
     *
     * @param provedByApp whether the code of an app was given for this, which counts even after a reset of the password
     */
    public Uni<EmailChange> changeEmail(Applicant owner, UUID attempt, String newEmail, boolean provedByApp) {
        JsonNode body =
                body(attempt).put("newEmail", newEmail).put("knownDevice", true).put("provedByApp", provedByApp);
        return calls.outcome(
                LIMIT, () -> api.changeEmail(token(owner), body), EmailChange::of, new EmailChange.Unavailable());
    }

    public Uni<EmailConfirmation> confirmEmail(Applicant owner, UUID attempt, String code) {
        JsonNode body = body(attempt).put("code", code);
        return calls.outcome(
                LIMIT,
                () -> api.confirmEmail(token(owner), body),
                EmailConfirmation::of,
                new EmailConfirmation.Unavailable());
    }

    /** False when it is not known whether it was dropped. */
    public Uni<Boolean> dropEmailChange(Applicant owner) {
        return calls.outcome(
                LIMIT,
                () -> api.dropEmailChange(token(owner)),
                answer -> answer.status() < 300 || answer.is(404),
                false);
    }

    /** A stranger with a notice's code; who it is, only identity finds out. */
    public Uni<Alarm> raiseAlarm(UUID attempt, String userName, String noticeCode) {
        JsonNode body = body(attempt).put("userName", userName).put("noticeCode", noticeCode);
        String token = "Bearer " + tokens.issue(IdentityApi.AUDIENCE, new CallerClaims(null, null, null));
        return calls.outcome(LIMIT, () -> api.raiseAlarm(token, body), Alarm::of, new Alarm.Unavailable());
    }

    /** False when it is not known whether identity has it. */
    public Uni<Boolean> reportNotMe(Applicant owner, UUID attempt) {
        return calls.outcome(
                LIMIT,
                () -> api.reportNotMe(token(owner), owner.citizenId().toString(), body(attempt)),
                answer -> answer.status() < 300,
                false);
    }

    public Uni<Closing> requestClosing(Applicant owner, UUID attempt) {
        return calls.outcome(
                LIMIT,
                () -> api.requestClosing(token(owner), owner.citizenId().toString(), body(attempt)),
                Closing::of,
                new Closing.Unavailable());
    }

    public Uni<Closing> cancelClosing(Applicant owner, UUID attempt) {
        return calls.outcome(
                LIMIT,
                () -> api.cancelClosing(token(owner), owner.citizenId().toString(), body(attempt)),
                Closing::ofCancelling,
                new Closing.Unavailable());
    }

    private static Uni<Optional<JsonNode>> document(Uni<Optional<Answer>> answer) {
        return answer.map(said ->
                said.filter(known -> known.is(200) && known.body().isObject()).map(Answer::body));
    }

    private ObjectNode body(UUID attempt) {
        return json.createObjectNode().put("attemptId", attempt.toString());
    }

    private String token(Applicant owner) {
        return "Bearer " + tokens.issue(IdentityApi.AUDIENCE, owner.claims());
    }
}
