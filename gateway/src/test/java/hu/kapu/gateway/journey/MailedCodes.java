package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.journey.StandIn.Answer;
import hu.kapu.gateway.journey.StandIn.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The part of the second-factor stand-in that sends codes by e-mail: numbered within a sign-in, only the newest counts. */
final class MailedCodes {
    static final String CHECK_WORD = "barack";

    /** A mail that would have been sent. */
    record Mail(UUID transaction, int number, UUID messageId, boolean knownDevice, String sealedRecipient) {
        /** What stands in it. */
        String code() {
            return "40000" + number;
        }
    }

    private final Set<UUID> with = ConcurrentHashMap.newKeySet();
    private final Map<UUID, List<Mail>> sent = new ConcurrentHashMap<>();
    private final Map<UUID, String> tooSoon = new ConcurrentHashMap<>();
    private final Set<String> spent = ConcurrentHashMap.newKeySet();

    /** Gives the citizen codes by e-mail. */
    void activate(UUID citizen) {
        with.add(citizen);
    }

    void end(UUID citizen) {
        with.remove(citizen);
    }

    boolean has(UUID citizen) {
        return with.contains(citizen);
    }

    /** Until told otherwise, asking for a mail is too soon. */
    void tooSoonUntil(UUID citizen, Instant at) {
        tooSoon.put(citizen, at.toString());
    }

    void soonEnough(UUID citizen) {
        tooSoon.remove(citizen);
    }

    List<Mail> to(UUID citizen) {
        return List.copyOf(sent.getOrDefault(citizen, List.of()));
    }

    Answer request(Call call) {
        UUID citizen = call.citizen();
        if (!has(citizen)) {
            return StandIn.problem(409, "no-email-code");
        }
        String retryAt = tooSoon.get(citizen);
        if (retryAt != null) {
            return new Answer(429, StandIn.object().put("code", "mail-too-soon").put("retryAt", retryAt));
        }
        List<Mail> mails = sent.computeIfAbsent(citizen, ignored -> new ArrayList<>());
        Mail mail = new Mail(
                call.transaction(),
                ofTransaction(mails, call).size() + 1,
                UUID.randomUUID(),
                call.body().path("knownDevice").asBoolean(),
                call.body().path("sealedRecipient").asText());
        mails.add(mail);
        return StandIn.ok(challenge(mail));
    }

    Answer newest(Call call) {
        List<Mail> mails = ofTransaction(to(call.citizen()), call);
        return mails.isEmpty() ? StandIn.problem(404, "challenge-unknown") : StandIn.ok(challenge(mails.getLast()));
    }

    Answer verify(Call call) {
        String code = call.body().path("code").asText();
        if (!has(call.citizen())) {
            return StandIn.problem(409, "no-email-code");
        }
        List<Mail> mails = ofTransaction(to(call.citizen()), call);
        if (mails.isEmpty()) {
            return StandIn.problem(409, "no-code-sent");
        }
        return mails.stream()
                .filter(mail -> mail.code().equals(code))
                .findFirst()
                .map(mail -> mail.number() == mails.size() ? use(mail) : superseded(mail))
                .orElseGet(() -> wrong(code));
    }

    private Answer use(Mail mail) {
        return spent.add(mail.transaction() + mail.code())
                ? StandIn.ok(StandIn.object()
                        .put("method", "email-code")
                        .put("authenticatorId", mail.messageId().toString())
                        .put("at", "2025-01-20T10:00:00Z")
                        .put("activatedAt", "2025-01-10T10:00:00Z"))
                : StandIn.problem(409, "code-already-used");
    }

    private static Answer superseded(Mail mail) {
        return new Answer(409, StandIn.object().put("code", "code-superseded").put("number", mail.number()));
    }

    /** Each refusal has a code that brings it about. */
    private static Answer wrong(String code) {
        return switch (code) {
            case "900001" -> StandIn.problem(410, "code-expired");
            case "900002" -> StandIn.problem(429, "challenge-spent");
            case "900003" ->
                new Answer(429, StandIn.object().put("code", "factor-locked").put("retryAt", "2025-01-20T11:00:00Z"));
            case "900004" -> StandIn.problem(409, "factor-disabled");
            case "900005" ->
                new Answer(422, StandIn.object().put("code", "code-wrong").put("attemptsLeft", 0));
            default ->
                new Answer(422, StandIn.object().put("code", "code-wrong").put("attemptsLeft", 4));
        };
    }

    private static List<Mail> ofTransaction(List<Mail> mails, Call call) {
        return mails.stream()
                .filter(mail -> mail.transaction().equals(call.transaction()))
                .toList();
    }

    private static ObjectNode challenge(Mail mail) {
        return StandIn.object()
                .put("number", mail.number())
                .put("checkWord", CHECK_WORD)
                .put("messageId", mail.messageId().toString())
                .put("requestedAt", "2025-01-20T10:00:00Z")
                .put("sendAgainAt", "2025-01-20T10:01:00Z")
                .put("validUntil", "2025-01-20T10:20:00Z")
                .put("attemptsLeft", 5);
    }
}
