package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Knows citizens by user name and password, and first-login codes. */
final class IdentityStandIn extends StandIn {
    static final String TRIED_TOO_OFTEN = "too.often";

    private record Known(UUID id, String password) {}

    private final Map<String, Known> citizens = new ConcurrentHashMap<>();
    /** What identity says besides who it is. */
    private final Map<String, ObjectNode> facts = new ConcurrentHashMap<>();

    private final Map<String, String> firstLoginCodes = new ConcurrentHashMap<>();
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();
    private final WaysStandIn ways = new WaysStandIn(this);
    private final AccountStandIn accounts = new AccountStandIn(() -> clock());
    private final RegistrarStandIn registrar = new RegistrarStandIn(this);
    private final FiguresStandIn figures = new FiguresStandIn();
    private volatile Clock clock = Clock.systemUTC();

    WaysStandIn ways() {
        return ways;
    }

    RegistrarStandIn registrar() {
        return registrar;
    }

    FiguresStandIn figures() {
        return figures;
    }

    Answer account(Call call) {
        return accounts.answer(call);
    }

    Optional<String> nameOf(UUID citizen) {
        return citizens.entrySet().stream()
                .filter(each -> each.getValue().id().equals(citizen))
                .map(Map.Entry::getKey)
                .findFirst();
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

    void knowDeviceOf(String userName) {
        facts.computeIfAbsent(userName, ignored -> object()).put("knownDevice", true);
    }

    /** Somebody used a notice of this time to say that it was not the citizen. */
    void freeze(String userName, Instant noticeAt) {
        ObjectNode frozen = object().put("since", noticeAt.toString()).put("noticeAt", noticeAt.toString());
        facts.computeIfAbsent(userName, ignored -> object()).set("frozen", frozen);
    }

    boolean isFrozen(String userName) {
        return facts.getOrDefault(userName, object()).has("frozen");
    }

    void close(String userName, Instant at) {
        facts.computeIfAbsent(userName, ignored -> object()).put("closingAt", at.toString());
    }

    UUID idOf(String userName) {
        return citizens.get(userName).id();
    }

    /** The account of a citizen, for the pages of its owner. */
    AccountStandIn.Account accountOf(String userName) {
        return accounts.of(idOf(userName));
    }

    /** What is kept under this id, which need not be a citizen's. */
    AccountStandIn.Account accountOf(UUID id) {
        return accounts.of(id);
    }

    private Clock clock() {
        return clock;
    }

    void goBy(Clock other) {
        clock = other;
    }

    @Override
    Answer answer(Call call) {
        if (ways.knows(call)) {
            return ways.answer(call);
        }
        if (registrar.knows(call)) {
            return registrar.answer(call);
        }
        if (call.path().endsWith("/unfreezings")) {
            return answered.computeIfAbsent(call.attempt(), ignored -> unfreeze(call));
        }
        return switch (call.path()) {
            case "/password-checks" -> checkPassword(call);
            case "/first-logins" -> answered.computeIfAbsent(call.attempt(), ignored -> firstLogin(call));
            case "/password-changes" -> answered.computeIfAbsent(call.attempt(), ignored -> changePassword(call));
            case "/alarms" -> raiseAlarm(call);
            case "/figures/migration" -> figures.totals();
            case "/figures/migration/portal" -> figures.portals(call);
            case "/figures/migration/nothing" -> problem(404, "cohort-unknown");
            default -> accounts.answer(call);
        };
    }

    private Answer unfreeze(Call call) {
        String userName = citizens.entrySet().stream()
                .filter(each -> each.getValue().id().equals(call.citizen()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        ObjectNode known = facts.getOrDefault(userName, object());
        Instant noticeAt = Instant.parse(known.path("frozen").path("noticeAt").asText());
        if (!Instant.parse(call.body().path("factorActivatedAt").asText()).isBefore(noticeAt)) {
            return problem(403, "factor-too-young");
        }
        known.remove("frozen");
        return ok(object().put("maskedAddress", "r•••••@p•••.hu").put("sealedRecipient", "cmVnaQ=="));
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

    private Answer changePassword(Call call) {
        Map.Entry<String, Known> found = citizens.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(call.citizen()))
                .findFirst()
                .orElseThrow();
        if (!found.getValue()
                .password()
                .equals(call.body().path("currentPassword").asText())) {
            return problem(422, "password-wrong");
        }
        String next = call.body().path("newPassword").asText();
        if (next.length() < 15) {
            return problem(422, "password-too-short");
        }
        citizens.put(found.getKey(), new Known(call.citizen(), next));
        return ok(object().put("changedAt", Instant.now(clock).toString()).put("deviceToken", "device-anew"));
    }

    private Answer raiseAlarm(Call call) {
        String userName = call.body().path("userName").asText();
        if (userName.equals(TRIED_TOO_OFTEN)) {
            ObjectNode many = object().put("code", "too-many-attempts");
            return new Answer(
                    429, many.put("retryAt", Instant.now(clock).plusSeconds(60).toString()));
        }
        Known known = citizens.get(userName);
        return accounts.alarm(call, known == null ? null : known.id()).orElseGet(() -> problem(422, "notice-refused"));
    }

    private Answer accepted(String userName, Known known) {
        ObjectNode accepted = object();
        accepted.put("citizenId", known.id().toString())
                .put("userName", userName)
                .put("displayName", "Kovács Anna")
                .put("language", "hu")
                .put("maskedAddress", "a•••••@p•••.hu")
                .put("sealedRecipient", "c2VhbGVk")
                .put("knownDevice", false)
                .put("deviceToken", "device-" + known.id())
                .put("passwordAt", Instant.now(clock).toString());
        accepted.setAll(facts.getOrDefault(userName, object()));
        return ok(accepted);
    }
}
