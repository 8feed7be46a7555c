package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Accepts the code {@link #RIGHT} once per app, and repeats an attempt's first answer. */
final class SecondFactorStandIn extends StandIn {
    static final String RIGHT = "123456";
    static final String NEXT = "654321";
    static final String OUT_OF_TRIES = "000000";
    static final String DELETION_CODE = EnrolmentStandIn.DELETION_CODE;

    private final MailedCodes mailedCodes = new MailedCodes();
    private final RemovalsStandIn removals = new RemovalsStandIn();
    private final StandInApps apps = new StandInApps();
    private final Set<UUID> proved = ConcurrentHashMap.newKeySet();
    private final Set<UUID> restored = ConcurrentHashMap.newKeySet();
    private final Set<String> spent = ConcurrentHashMap.newKeySet();
    private final FactorChangeStandIn factors = new FactorChangeStandIn(apps, proved);
    private final EnrolmentStandIn enrolments = new EnrolmentStandIn(apps, mailedCodes, proved, spent);
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> wrongBy = new ConcurrentHashMap<>();
    private final EarlyCodes earlyCodes = new EarlyCodes();

    /** Gives the citizen an active app. */
    void activate(UUID citizen) {
        if (!apps.has(citizen)) {
            apps.add(citizen, "anna (7F3K)");
        }
    }

    StandInApps apps() {
        return apps;
    }

    EnrolmentStandIn enrolments() {
        return enrolments;
    }

    MailedCodes mailedCodes() {
        return mailedCodes;
    }

    RemovalsStandIn removals() {
        return removals;
    }

    boolean isActive(UUID citizen) {
        return apps.has(citizen);
    }

    /** Time has passed: the codes have changed. */
    void forgetSpent() {
        spent.clear();
    }

    /** Time has passed: what was proved counts no more. */
    void forgetProofs() {
        proved.clear();
    }

    /** From now on an older proof of the password confirms no enrolment. */
    void passwordsCountFor(Duration limit, Clock clock) {
        enrolments.passwordsCountFor(limit, clock);
    }

    /** How many codes of this citizen's app have been spent. */
    long spentBy(UUID citizen) {
        return spent.stream()
                .filter(each -> each.startsWith(citizen.toString()))
                .count();
    }

    /** Time has passed: both codes count once more. */
    void forgetCodes() {
        spent.clear();
        answered.clear();
    }

    /** How many wrong codes of this citizen have been judged. */
    int wrongBy(UUID citizen) {
        return wrongBy.getOrDefault(citizen, 0);
    }

    @Override
    Answer answer(Call call) {
        String[] parts = call.path().split("/", -1);
        return switch (parts[1]) {
            case "state" -> state(call.citizen());
            case "deletion-code-checks" -> checkDeletionCode(call);
            case "removals" -> removals.remove(call);
            case "verifications" -> once(call, this::prove);
            case "restorations" -> once(call, this::restore);
            case "deletions" -> once(call, this::delete);
            case "email-challenges" ->
                call.method().equals("GET") ? mailedCodes.newest(call) : once(call, mailedCodes::request);
            case "enrolments" -> enrolment(call, parts);
            case "factors" -> factors.change(call, parts);
            default -> problem(404, "not-found");
        };
    }

    private static Answer checkDeletionCode(Call call) {
        if (!call.token().has("recovery_at") && !call.provesPassword()) {
            return problem(403, "password-proof-missing");
        }
        return call.body().path("deletionCode").asText().equals(DELETION_CODE)
                ? ok(object().put("issuedAt", "2025-01-10T10:00:00Z"))
                : problem(422, "deletion-code-wrong");
    }

    private interface Step {
        Answer of(Call call);
    }

    private synchronized Answer once(Call call, Step step) {
        return answered.computeIfAbsent(call.transaction() + call.attempt(), ignored -> step.of(call));
    }

    private Answer state(UUID citizen) {
        boolean any = apps.has(citizen) || mailedCodes.has(citizen);
        ObjectNode state = object().put("hasSecondFactor", any).put("mayRequestWithPasswordAlone", !any);
        apps.writeTo(citizen, state.putArray("authenticators"));
        if (mailedCodes.has(citizen)) {
            state.putObject("emailCode")
                    .put("id", citizen.toString())
                    .put("status", "active")
                    .put("activatedAt", "2025-01-14T10:00:00Z");
        }
        if (any) {
            state.putObject("deletionCode").put("issuedAt", "2025-01-10T10:00:00Z");
        } else {
            state.putNull("deletionCode");
        }
        return ok(state);
    }

    private Answer prove(Call call) {
        Answer answer = verify(call);
        if (answer.status() == 200) {
            proved.add(call.transaction());
        }
        return answer;
    }

    private Answer verify(Call call) {
        String code = call.body().path("code").asText();
        if (!call.provesPassword()) {
            return problem(403, "password-proof-missing");
        }
        if (call.body().path("method").asText().equals("email-code")) {
            return mailedCodes.verify(call);
        }
        if (!apps.has(call.citizen())) {
            return problem(409, "no-second-factor");
        }
        if (code.equals(OUT_OF_TRIES)) {
            return problem(429, "too-many-attempts");
        }
        if (!code.equals(RIGHT) && !code.equals(NEXT)) {
            wrongBy.merge(call.citizen(), 1, Integer::sum);
            return earlyCodes.wrong(call, 3);
        }
        return spent.add(call.citizen() + code)
                ? ok(object().put("method", "totp")
                        .put("authenticatorId", call.citizen().toString())
                        .put("at", "2025-01-20T10:00:00Z")
                        .put("activatedAt", "2025-01-10T10:00:00Z"))
                : problem(409, "code-already-used");
    }

    private Answer restore(Call call) {
        restored.add(call.citizen());
        ObjectNode done = object().put("at", "2025-01-20T10:00:00Z");
        return ok(done);
    }

    /** Whether what changed since a notice was taken back for this citizen. */
    boolean isRestored(UUID citizen) {
        return restored.contains(citizen);
    }

    private Answer delete(Call call) {
        String code = call.body().path("deletionCode").asText();
        if (!call.provesPassword()) {
            return problem(403, "password-proof-missing");
        }
        if (call.token().has("restricted_until")) {
            return new Answer(403, object().put("code", "recently-reset").put("until", "2025-01-21T10:00:00Z"));
        }
        if (!apps.has(call.citizen()) && !mailedCodes.has(call.citizen())) {
            return problem(409, "no-deletion-code");
        }
        if (code.startsWith("MISTYPED")) {
            return new Answer(
                    422, object().put("code", "deletion-code-not-readable").put("wrongGroup", 2));
        }
        if (!code.equals(DELETION_CODE.replace("-", ""))) {
            return new Answer(422, object().put("code", "deletion-code-wrong").put("attemptsLeft", 4));
        }
        apps.endAll(call.citizen());
        mailedCodes.end(call.citizen());
        ObjectNode ended = object().put("at", "2025-01-20T10:00:00Z");
        ended.putArray("ended");
        return ok(ended);
    }

    private synchronized Answer enrolment(Call call, String... parts) {
        if (parts.length == 2) {
            return once(call, enrolments::start);
        }
        return call.method().equals("GET")
                ? enrolments.step(call, parts)
                : once(call, again -> enrolments.step(again, parts));
    }
}
