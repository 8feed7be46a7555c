package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Knows citizens by user name and password, and first-login codes. */
final class IdentityStandIn extends StandIn {
    private record Known(UUID id, String password) {}

    private final Map<String, Known> citizens = new ConcurrentHashMap<>();
    /** What identity says besides who it is. */
    private final Map<String, ObjectNode> facts = new ConcurrentHashMap<>();

    private final Map<String, String> firstLoginCodes = new ConcurrentHashMap<>();
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();
    private final WaysStandIn ways = new WaysStandIn(this);
    private volatile Clock clock = Clock.systemUTC();

    WaysStandIn ways() {
        return ways;
    }

    boolean knows(String userName) {
        return citizens.containsKey(userName);
    }

    Answer newPassword(UUID citizen, String password) {
        String userName = citizens.entrySet().stream()
                .filter(each -> each.getValue().id().equals(citizen))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Known known = new Known(citizen, password);
        citizens.put(userName, known);
        return accepted(userName, known);
    }

    Answer newCitizen(String userName, String password) {
        Known known = new Known(UUID.randomUUID(), password);
        citizens.put(userName, known);
        return accepted(userName, known);
    }

    /** A registered citizen with this password; the user name is new. */
    String citizen(String password) {
        String userName = "anna." + UUID.randomUUID().toString().substring(0, 8);
        citizens.put(userName, new Known(UUID.randomUUID(), password));
        return userName;
    }

    /** A citizen who has not logged in yet, with this one-time code. */
    String registered(String code) {
        String userName = "uj." + UUID.randomUUID().toString().substring(0, 8);
        firstLoginCodes.put(userName, code);
        return userName;
    }

    /** The password of this citizen was reset a while ago. */
    void restrict(String userName, Instant until) {
        facts.computeIfAbsent(userName, ignored -> object()).put("restrictedUntil", until.toString());
    }

    UUID idOf(String userName) {
        return citizens.get(userName).id();
    }

    void goBy(Clock other) {
        clock = other;
    }

    @Override
    Answer answer(Call call) {
        if (ways.knows(call)) {
            return ways.answer(call);
        }
        return switch (call.path()) {
            case "/password-checks" -> checkPassword(call);
            case "/first-logins" -> answered.computeIfAbsent(call.attempt(), ignored -> firstLogin(call));
            default -> problem(404, "not-found");
        };
    }

    private Answer checkPassword(Call call) {
        Known known = citizens.get(call.body().path("userName").asText());
        return known != null
                        && known.password().equals(call.body().path("password").asText())
                ? accepted(call.body().path("userName").asText(), known)
                : problem(422, "password-wrong");
    }

    private Answer firstLogin(Call call) {
        String userName = call.body().path("userName").asText();
        String password = call.body().path("newPassword").asText();
        if (!call.body().path("code").asText().equals(firstLoginCodes.get(userName))) {
            return problem(422, "first-login-refused");
        }
        if (password.length() < 15) {
            return problem(422, "password-too-short");
        }
        firstLoginCodes.remove(userName);
        Known known = new Known(UUID.randomUUID(), password);
        citizens.put(userName, known);
        return accepted(userName, known);
    }

    private Answer accepted(String userName, Known known) {
        ObjectNode accepted = object();
        accepted.setAll(facts.getOrDefault(userName, object()));
        return ok(accepted.put("citizenId", known.id().toString())
                .put("userName", userName)
                .put("displayName", "Kovács Anna")
                .put("language", "hu")
                .put("maskedAddress", "a•••••@p•••.hu")
                .put("sealedRecipient", "c2VhbGVk")
                .put("knownDevice", false)
                .put("deviceToken", "device-" + known.id())
                .put("passwordAt", Instant.now(clock).toString()));
    }
}
