package hu.kapu.gateway.journey;

import hu.kapu.gateway.journey.StandIn.Answer;
import hu.kapu.gateway.journey.StandIn.Call;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the identity service does for who cannot sign in: recoveries, resets, registrations from home. */
final class WaysStandIn {
    static final String ADDRESS = "anna@example.hu";
    static final String RECOVERY_CODE = "4711 0815";
    static final String ONE_TOO_MANY = "9999 9999";

    private final IdentityStandIn identity;
    private final Set<String> codesFor = ConcurrentHashMap.newKeySet();
    private final Map<String, String> pairs = new ConcurrentHashMap<>();
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();
    private final Set<UUID> provedIn = ConcurrentHashMap.newKeySet();
    private final AtomicInteger resets = new AtomicInteger();

    WaysStandIn(IdentityStandIn identity) {
        this.identity = identity;
    }

    /** A genuine pair of an eID card; the number is new. */
    String card(String code) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        pairs.put(number, code);
        return number;
    }

    boolean codeSentTo(String userName) {
        return codesFor.contains(userName);
    }

    int resets() {
        return resets.get();
    }

    boolean knows(Call call) {
        return Set.of("/recoveries", "/recovery-code-checks", "/password-resets", "/home-registrations")
                .contains(call.path());
    }

    synchronized Answer answer(Call call) {
        return answered.computeIfAbsent(call.path() + call.attempt(), ignored -> first(call));
    }

    private Answer first(Call call) {
        return switch (call.path()) {
            case "/recoveries" -> recover(call);
            case "/recovery-code-checks" -> check(call);
            case "/password-resets" -> reset(call);
            default -> register(call);
        };
    }

    private Answer recover(Call call) {
        String userName = call.body().path("userName").asText();
        if (identity.knows(userName) && call.body().path("email").asText().equals(ADDRESS)) {
            codesFor.add(userName);
        }
        return new Answer(202, StandIn.object());
    }

    private Answer check(Call call) {
        String userName = call.body().path("userName").asText();
        if (call.body().path("code").asText().equals(ONE_TOO_MANY)) {
            return StandIn.problem(422, "recovery-code-used-up");
        }
        if (!call.body().path("code").asText().equals(RECOVERY_CODE) || !codesFor.remove(userName)) {
            return new Answer(
                    422, StandIn.object().put("code", "recovery-code-wrong").put("attemptsLeft", 4));
        }
        provedIn.add(call.transaction());
        return StandIn.ok(StandIn.object()
                .put("citizenId", identity.idOf(userName).toString())
                .put("userName", userName)
                .put("recoveryAt", "2025-01-20T10:00:00Z"));
    }

    private Answer reset(Call call) {
        String password = call.body().path("newPassword").asText();
        if (!provedIn.contains(call.transaction()) || !call.token().has("recovery_at")) {
            return StandIn.problem(403, "recovery-proof-missing");
        }
        if (password.length() < 15) {
            return StandIn.problem(422, "password-too-short");
        }
        if (call.body().has("eidPair") && !isGenuine(call, "/eidPair")) {
            return StandIn.problem(422, "eid-pair-refused");
        }
        resets.incrementAndGet();
        return identity.newPassword(call.citizen(), password);
    }

    private Answer register(Call call) {
        String userName = call.body().path("userName").asText();
        String number = call.body().path("documentNumber").asText();
        if (number.startsWith("away")) {
            return StandIn.problem(503, "document-register-unavailable");
        }
        if (!isGenuine(call, "")) {
            return StandIn.problem(422, "eid-pair-refused");
        }
        if (identity.knows(userName)) {
            return StandIn.problem(409, "user-name-taken");
        }
        if (call.body().path("password").asText().length() < 15) {
            return StandIn.problem(422, "password-too-short");
        }
        pairs.remove(number);
        return identity.newCitizen(userName, call.body().path("password").asText());
    }

    private boolean isGenuine(Call call, String under) {
        String code = pairs.get(call.body().at(under + "/documentNumber").asText());
        return code != null
                && code.equals(call.body().at(under + "/registrationCode").asText());
    }
}
