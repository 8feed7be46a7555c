package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.journey.StandIn.Answer;
import hu.kapu.gateway.journey.StandIn.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What identity offers the owner of an account: history, address, closing and "this was not me". */
final class AccountStandIn {
    static final String ADDRESS_CODE = "482 915";
    static final String NOTICE_CODE = "K7QX-92MD";
    static final Duration COOLING_OFF = Duration.ofDays(14);

    /** One citizen's account. */
    static final class Account {
        private final List<ObjectNode> entries = new ArrayList<>();
        private boolean confirmed = true;
        private final UUID mail = UUID.randomUUID();
        private @Nullable String coming;
        private @Nullable Instant closingAt;
        private Duration coolingOff = COOLING_OFF;
        private boolean restricted;
        private int reports;
        private boolean frozen;

        synchronized void happened(String type, Instant at, ObjectNode facts) {
            ObjectNode entry = StandIn.object()
                    .put("position", entries.size() + 1)
                    .put("eventId", UUID.randomUUID().toString())
                    .put("at", at.toString())
                    .put("type", type);
            entry.set("facts", facts);
            entries.add(entry);
        }

        synchronized void forgetHistory() {
            entries.clear();
        }

        void unconfirmed() {
            confirmed = false;
        }

        void recentlyReset() {
            restricted = true;
        }

        void closesWithin(Duration time) {
            coolingOff = time;
        }

        /** The letter with the code for another address. */
        UUID mail() {
            return mail;
        }

        int reports() {
            return reports;
        }

        boolean isFrozen() {
            return frozen;
        }
    }

    private final Map<UUID, Account> accounts = new ConcurrentHashMap<>();
    private final Supplier<Clock> clock;

    AccountStandIn(Supplier<Clock> clock) {
        this.clock = clock;
    }

    Account of(UUID citizen) {
        return accounts.computeIfAbsent(citizen, ignored -> new Account());
    }

    /** For paths {@code /citizens/{id}/…} and {@code /email-changes…}. */
    Answer answer(Call call) {
        String[] parts = call.path().split("/", -1);
        if (parts[1].equals("email-changes")) {
            return emailChange(call, of(call.citizen()));
        }
        if (!parts[1].equals("citizens") || !call.citizen().toString().equals(parts[2])) {
            return StandIn.problem(404, "not-found");
        }
        Account account = of(call.citizen());
        return switch (parts.length == 3 ? "" : String.join("/", List.of(parts).subList(3, parts.length))) {
            case "" -> StandIn.ok(standing(account));
            case "history" -> StandIn.ok(history(account, call));
            case "history/proof" -> StandIn.ok(StandIn.object().put("head", "c2FtcGxl"));
            case "export" -> StandIn.ok(StandIn.object().put("userName", "anna"));
            case "alarms" -> reported(account);
            case "closings" -> closing(account, call);
            default -> StandIn.problem(404, "not-found");
        };
    }

    /** {@code POST /alarms}: empty for anything that is not genuine. */
    Optional<Answer> alarm(Call call, @Nullable UUID citizen) {
        if (citizen == null || !call.body().path("noticeCode").asText().equals(NOTICE_CODE)) {
            return Optional.empty();
        }
        of(citizen).frozen = true;
        String now = clock.get().instant().toString();
        return Optional.of(StandIn.ok(StandIn.object()
                .put("citizenId", citizen.toString())
                .put("noticeAt", now)
                .put("frozenAt", now)));
    }

    private static ObjectNode standing(Account account) {
        ObjectNode standing =
                StandIn.object().put("maskedAddress", "a•••••@p•••.hu").put("emailConfirmed", account.confirmed);
        return account.closingAt == null
                ? standing.putNull("closingAt")
                : standing.put("closingAt", account.closingAt.toString());
    }

    private static ObjectNode history(Account account, Call call) {
        long before = call.query().startsWith("before=")
                ? Long.parseLong(call.query().substring(7).split("&", 2)[0])
                : Long.MAX_VALUE;
        int limit = Integer.parseInt(call.query().substring(call.query().indexOf("limit=") + 6));
        List<ObjectNode> matching = account.entries.reversed().stream()
                .filter(entry -> entry.path("position").asLong() < before)
                .toList();
        ObjectNode page = StandIn.object();
        ArrayNode entries = page.putArray("entries");
        matching.stream().limit(limit).forEach(entries::add);
        return matching.size() > limit
                ? page.put("next", entries.get(limit - 1).path("position").asLong())
                : page.putNull("next");
    }

    private static Answer reported(Account account) {
        account.reports++;
        return StandIn.ok(StandIn.object());
    }

    private Answer closing(Account account, Call call) {
        if (call.method().equals("DELETE")) {
            account.closingAt = null;
            return StandIn.ok(StandIn.object());
        }
        Instant closesAt = clock.get().instant().plus(account.coolingOff);
        account.closingAt = closesAt;
        return StandIn.ok(StandIn.object().put("closesAt", closesAt.toString()));
    }

    private Answer emailChange(Call call, Account account) {
        if (call.path().endsWith("/confirmation")) {
            return confirm(call, account);
        }
        return switch (call.method()) {
            case "POST" -> request(call, account);
            case "DELETE" -> {
                account.coming = null;
                yield StandIn.ok(StandIn.object());
            }
            default -> account.coming == null ? StandIn.problem(404, "no-email-change") : StandIn.ok(underway(account));
        };
    }

    private Answer request(Call call, Account account) {
        String address = call.body().path("newEmail").asText();
        if (!address.contains("@")) {
            return StandIn.problem(422, "email-not-valid");
        }
        if (account.restricted && !call.body().path("provedByApp").asBoolean()) {
            ObjectNode problem = StandIn.object()
                    .put("code", "recently-reset")
                    .put("until", clock.get().instant().plusSeconds(3600).toString());
            return new Answer(403, problem);
        }
        if (account.coming != null) {
            return StandIn.problem(429, "mail-too-soon");
        }
        account.coming = address;
        return StandIn.ok(underway(account));
    }

    private static Answer confirm(Call call, Account account) {
        if (account.coming == null) {
            return StandIn.problem(409, "no-email-change");
        }
        if (!call.body().path("code").asText().equals(ADDRESS_CODE)) {
            return new Answer(422, StandIn.object().put("code", "code-wrong").put("attemptsLeft", 4));
        }
        account.coming = null;
        account.confirmed = true;
        return StandIn.ok(StandIn.object().put("maskedAddress", "u•••@m•••.hu").put("sealedRecipient", "bmV3"));
    }

    private ObjectNode underway(Account account) {
        Instant now = clock.get().instant();
        return StandIn.object()
                .put("maskedNew", "u•••@m•••.hu")
                .put("messageId", account.mail.toString())
                .put("sendAgainAt", now.plusSeconds(60).toString())
                .put("validUntil", now.plusSeconds(3600).toString());
    }
}
