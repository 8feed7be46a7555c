package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.journey.StandIn.Answer;
import hu.kapu.gateway.journey.StandIn.Call;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the identity service does for registrars; a repeated case or registration gets its first answer. */
final class RegistrarStandIn {
    private final IdentityStandIn identity;
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final List<String> carriedOut = new CopyOnWriteArrayList<>();

    RegistrarStandIn(IdentityStandIn identity) {
        this.identity = identity;
    }

    /** What was done to this citizen, each once: {@code PUT identity}. */
    List<String> doneTo(UUID citizen) {
        return carriedOut.stream()
                .filter(each -> each.endsWith(citizen.toString()))
                .toList();
    }

    /** The next first-login code is issued, but neither the answer arrives nor that to the repeated call. */
    void loseNextCode() {
        answersToLose.set(2);
    }

    boolean knows(Call call) {
        return switch (last(call)) {
            case "citizens", "citizen-searches", "first-login-codes", "identity" -> true;
            case "email" -> call.method().equals("PUT");
            case "unfreezings" -> call.body().has("caseId");
            default -> call.method().equals("GET") && call.path().matches("/citizens/[0-9a-f-]{36}");
        };
    }

    synchronized Answer answer(Call call) {
        JsonNode body = call.body();
        return switch (last(call)) {
            case "citizens" ->
                answered.computeIfAbsent(body.path("idempotencyKey").asText(), ignored -> register(call));
            case "citizen-searches" -> search(body);
            case "first-login-codes" -> lostOr(once(call, body.path("actionId").asText()));
            case "identity", "email", "unfreezings" ->
                once(call, body.path("caseId").asText());
            default -> account(call);
        };
    }

    private Answer once(Call call, String key) {
        return answered.computeIfAbsent(key, ignored -> {
            String[] parts = call.path().split("/", -1);
            carriedOut.add(call.method() + " " + parts[3] + " " + parts[2]);
            return StandIn.ok(StandIn.object().put("validUntil", "2025-01-21T10:00:00Z"));
        });
    }

    private Answer lostOr(Answer answer) {
        return answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                ? new Answer(502, StandIn.object())
                : answer;
    }

    private Answer register(Call call) {
        JsonNode body = call.body();
        if (body.at("/document/validUntil").asText().compareTo("2025-01-20") < 0) {
            return StandIn.problem(422, "document-expired");
        }
        String userName = body.path("userName").asText();
        if (identity.knows(userName)) {
            return StandIn.problem(409, "user-name-taken");
        }
        identity.newCitizen(userName, "not chosen yet by anybody");
        carriedOut.add("POST citizens " + identity.idOf(userName));
        return new Answer(
                201,
                StandIn.object()
                        .put("citizenId", identity.idOf(userName).toString())
                        .put("userName", userName));
    }

    private Answer search(JsonNode body) {
        ObjectNode found = StandIn.object();
        ArrayNode citizens = found.putArray("citizens");
        String userName = body.path("userName").asText();
        if (identity.knows(userName)) {
            ObjectNode citizen = citizens.addObject()
                    .put("citizenId", identity.idOf(userName).toString())
                    .put("userName", userName)
                    .put("status", "active")
                    .put("maskedAddress", "a•••••@p•••.hu")
                    .put("registeredAt", "2024-05-01T10:00:00Z");
            citizen.putObject("identity")
                    .put("familyName", "Kovács")
                    .put("givenName", "Anna")
                    .put("birthFamilyName", "Tóth")
                    .put("birthGivenName", "Anna")
                    .put("birthPlace", "Szeged")
                    .put("birthDate", "1950-03-21")
                    .put("motherFamilyName", "Kiss")
                    .put("motherGivenName", "Mária");
        }
        return StandIn.ok(found);
    }

    /** The account as its owner's pages see it, with what an official sees besides. */
    private Answer account(Call call) {
        UUID citizen = UUID.fromString(last(call));
        return identity.nameOf(citizen)
                .map(userName -> StandIn.ok(((ObjectNode) identity.account(call).body())
                        .put("citizenId", citizen.toString())
                        .put("userName", userName)
                        .put("displayName", "Kovács Anna")
                        .put("language", "hu")
                        .put("maskedAddress", "a•••••@p•••.hu")
                        .put("sealedRecipient", "c2VhbGVk")
                        .put("status", "active")
                        .put("registeredAt", "2024-05-01T10:00:00Z")))
                .orElseGet(() -> StandIn.problem(404, "citizen-unknown"));
    }

    private static String last(Call call) {
        return call.path().substring(call.path().lastIndexOf('/') + 1);
    }
}
