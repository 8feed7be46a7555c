package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Accepts the code {@link #RIGHT} once per app, and repeats an attempt's first answer. */
final class SecondFactorStandIn extends StandIn {
    static final String RIGHT = "123456";
    static final String NEXT = "654321";
    static final String OUT_OF_TRIES = "000000";
    static final String DELETION_CODE = "7KQ2M-XR4T9-BC3WD-5HJ8N";

    private record Pending(UUID citizen, UUID transaction, boolean confirmed) {}

    private final MailedCodes mailedCodes = new MailedCodes();
    private final Set<UUID> withFactor = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Pending> pending = new ConcurrentHashMap<>();
    private final Set<String> spent = ConcurrentHashMap.newKeySet();
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> wrongBy = new ConcurrentHashMap<>();

    /** Gives the citizen an active app. */
    void activate(UUID citizen) {
        withFactor.add(citizen);
    }

    MailedCodes mailedCodes() {
        return mailedCodes;
    }

    boolean isActive(UUID citizen) {
        return withFactor.contains(citizen);
    }

    /** How many codes of this citizen's app have been spent. */
    long spentBy(UUID citizen) {
        return spent.stream()
                .filter(each -> each.startsWith(citizen.toString()))
                .count();
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
            case "verifications" -> once(call, this::verify);
            case "deletions" -> once(call, this::delete);
            case "email-challenges" ->
                call.method().equals("GET") ? mailedCodes.newest(call) : once(call, mailedCodes::request);
            case "enrolments" -> parts.length == 2 ? once(call, this::start) : enrolment(call, parts);
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
        boolean active = withFactor.contains(citizen);
        boolean any = active || mailedCodes.has(citizen);
        ObjectNode state = object().put("hasSecondFactor", any).put("mayRequestWithPasswordAlone", !any);
        var apps = state.putArray("authenticators");
        if (active) {
            apps.addObject()
                    .put("id", citizen.toString())
                    .put("label", "anna (7F3K)")
                    .put("status", "active")
                    .put("activatedAt", "2025-01-10T10:00:00Z");
        }
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

    private Answer verify(Call call) {
        String code = call.body().path("code").asText();
        if (!call.provesPassword()) {
            return problem(403, "password-proof-missing");
        }
        if (call.body().path("method").asText().equals("email-code")) {
            return mailedCodes.verify(call);
        }
        if (!withFactor.contains(call.citizen())) {
            return problem(409, "no-second-factor");
        }
        if (code.equals(OUT_OF_TRIES)) {
            return problem(429, "too-many-attempts");
        }
        if (!code.equals(RIGHT) && !code.equals(NEXT)) {
            wrongBy.merge(call.citizen(), 1, Integer::sum);
            ObjectNode wrong = object().put("code", "code-wrong").put("attemptsLeft", 3);
            return new Answer(422, wrong);
        }
        return spent.add(call.citizen() + code)
                ? ok(object().put("method", "totp")
                        .put("authenticatorId", call.citizen().toString())
                        .put("at", "2025-01-20T10:00:00Z"))
                : problem(409, "code-already-used");
    }

    private Answer delete(Call call) {
        String code = call.body().path("deletionCode").asText();
        if (!call.provesPassword()) {
            return problem(403, "password-proof-missing");
        }
        if (call.token().has("restricted_until")) {
            return new Answer(403, object().put("code", "recently-reset").put("until", "2025-01-21T10:00:00Z"));
        }
        if (code.startsWith("MISTYPED")) {
            return new Answer(
                    422, object().put("code", "deletion-code-not-readable").put("wrongGroup", 2));
        }
        if (!code.equals(DELETION_CODE.replace("-", ""))) {
            return new Answer(422, object().put("code", "deletion-code-wrong").put("attemptsLeft", 4));
        }
        withFactor.remove(call.citizen());
        mailedCodes.end(call.citizen());
        ObjectNode ended = object().put("at", "2025-01-20T10:00:00Z");
        ended.putArray("ended");
        return ok(ended);
    }

    private Answer start(Call call) {
        if (withFactor.contains(call.citizen())) {
            return problem(403, "second-factor-present");
        }
        UUID id = UUID.randomUUID();
        pending.put(id, new Pending(call.citizen(), call.transaction(), false));
        return new Answer(201, scan(id));
    }

    private synchronized Answer enrolment(Call call, String... parts) {
        UUID id = UUID.fromString(parts[2]);
        Pending found = pending.get(id);
        if (found == null
                || !found.citizen().equals(call.citizen())
                || !found.transaction().equals(call.transaction())) {
            return problem(404, "enrolment-unknown");
        }
        return switch (parts.length == 3 ? "" : parts[3]) {
            case "" -> ok(found.confirmed() ? deletionCode(id) : scan(id));
            case "confirmation" -> confirm(call, id, found);
            default -> complete(found);
        };
    }

    private Answer confirm(Call call, UUID id, Pending found) {
        if (found.confirmed()) {
            return problem(409, "enrolment-confirmed");
        }
        if (!call.body().path("code").asText().equals(RIGHT)) {
            return new Answer(422, object().put("code", "code-wrong").put("attemptsLeft", 4));
        }
        spent.add(call.citizen() + RIGHT);
        pending.put(id, new Pending(found.citizen(), found.transaction(), true));
        return ok(deletionCode(id));
    }

    private Answer complete(Pending found) {
        if (!found.confirmed()) {
            return problem(409, "enrolment-not-confirmed");
        }
        withFactor.add(found.citizen());
        return ok(
                object().put("authenticatorId", found.citizen().toString()).put("activatedAt", "2025-01-20T10:00:00Z"));
    }

    private static ObjectNode scan(UUID id) {
        return object().put("id", id.toString())
                .put("stage", "scan")
                .put("label", "anna (7F3K)")
                .put("secret", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
                .put("otpauthUri", "otpauth://totp/Kapu:anna?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
                .put("qrSvg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>")
                .put("expiresAt", "2035-01-01T00:00:00Z");
    }

    private static ObjectNode deletionCode(UUID id) {
        return object().put("id", id.toString())
                .put("stage", "deletion-code")
                .put("deletionCode", DELETION_CODE)
                .put("expiresAt", "2035-01-01T00:00:00Z");
    }
}
