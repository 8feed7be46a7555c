package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.journey.StandIn.Answer;
import hu.kapu.gateway.journey.StandIn.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The part of the second-factor stand-in that enrols: of every kind, by app and by e-mail. */
final class EnrolmentStandIn {
    static final String DELETION_CODE = "7KQ2M-XR4T9-BC3WD-5HJ8N";
    static final String MAILED = "400001";
    static final String MAILED_SECOND = "400002";
    static final String EXPIRED = "900001";
    /** Of a step that told of a phone's clock. */
    static final String BURNT = "240003";

    private record Pending(
            UUID citizen, UUID transaction, String kind, String method, String replaces, int mails, boolean confirmed) {
        Pending withMail() {
            return new Pending(citizen, transaction, kind, method, replaces, mails + 1, confirmed);
        }

        Pending confirmedNow() {
            return new Pending(citizen, transaction, kind, method, replaces, mails, true);
        }
    }

    private final StandInApps apps;
    private final MailedCodes mailed;
    private final Set<UUID> provedTransactions;
    private final Set<String> spent;
    private final Map<UUID, Pending> pending = new ConcurrentHashMap<>();
    private volatile Duration passwordLimit = Duration.ofDays(36_500);
    private volatile Clock clock = Clock.systemUTC();
    private final AtomicInteger mailsSent = new AtomicInteger();
    private final EarlyCodes earlyCodes = new EarlyCodes();

    EnrolmentStandIn(StandInApps apps, MailedCodes mailed, Set<UUID> provedTransactions, Set<String> spent) {
        this.apps = apps;
        this.mailed = mailed;
        this.provedTransactions = provedTransactions;
        this.spent = spent;
    }

    void passwordsCountFor(Duration limit, Clock by) {
        passwordLimit = limit;
        clock = by;
    }

    /** How many mails have been asked for, by anybody. */
    int mailsSent() {
        return mailsSent.get();
    }

    Answer start(Call call) {
        String purpose = call.body().path("purpose").asText("factor");
        String method = call.body().path("method").asText("totp");
        String replaces = call.body().path("replaces").asText("");
        boolean present = apps.has(call.citizen()) || mailed.has(call.citizen());
        if (present && !provedTransactions.contains(call.transaction())) {
            return StandIn.problem(403, "second-factor-present");
        }
        if (method.equals("email-code") && purpose.equals("factor") && mailed.has(call.citizen())) {
            return StandIn.problem(409, "email-code-present");
        }
        if (!replaces.isEmpty()
                && apps.of(call.citizen()).stream()
                        .noneMatch(app -> app.id().toString().equals(replaces))) {
            return StandIn.problem(404, "factor-unknown");
        }
        UUID id = UUID.randomUUID();
        String kind = purpose.equals("deletion-code") ? purpose : kind(present, replaces);
        Pending begun = new Pending(
                call.citizen(), call.transaction(), kind, method, replaces, 0, kind.equals("deletion-code"));
        pending.put(id, begun);
        return new Answer(201, view(id, begun));
    }

    Answer step(Call call, String... parts) {
        UUID id = UUID.fromString(parts[2]);
        Pending found = pending.get(id);
        if (found == null
                || !found.citizen().equals(call.citizen())
                || !found.transaction().equals(call.transaction())) {
            return StandIn.problem(404, "enrolment-unknown");
        }
        return switch (parts.length == 3 ? "" : parts[3]) {
            case "" -> StandIn.ok(view(id, found));
            case "codes" -> sendCode(id, found);
            case "confirmation" -> confirm(call, id, found);
            default -> complete(id, found);
        };
    }

    private static String kind(boolean present, String replaces) {
        if (!present) {
            return "first";
        }
        return replaces.isEmpty() ? "additional" : "replacement";
    }

    private Answer sendCode(UUID id, Pending found) {
        mailsSent.incrementAndGet();
        pending.put(id, found.withMail());
        return StandIn.ok(view(id, found.withMail()));
    }

    private Answer confirm(Call call, UUID id, Pending found) {
        String code = call.body().path("code").asText();
        if (found.confirmed()) {
            return StandIn.problem(409, "enrolment-confirmed");
        }
        Instant given = Instant.ofEpochSecond(call.token().path("password_at").asLong());
        if (given.plus(passwordLimit).isBefore(clock.instant())) {
            return StandIn.problem(403, "password-proof-missing");
        }
        String right = found.method().equals("totp") ? SecondFactorStandIn.RIGHT : "40000" + found.mails();
        if (code.equals(EXPIRED)) {
            return StandIn.problem(410, "code-expired");
        }
        if (found.mails() > 1 && code.equals(MAILED)) {
            return new Answer(
                    409, StandIn.object().put("code", "code-superseded").put("number", 1));
        }
        if (code.equals(BURNT)) {
            return StandIn.problem(409, "code-already-used");
        }
        if (!code.equals(right)) {
            return earlyCodes.wrong(call, 4);
        }
        spent.add(call.citizen() + code);
        pending.put(id, found.confirmedNow());
        return StandIn.ok(view(id, found.confirmedNow()));
    }

    private Answer complete(UUID id, Pending found) {
        if (!found.confirmed()) {
            return StandIn.problem(409, "enrolment-not-confirmed");
        }
        if (pending.remove(id) != null && !found.kind().equals("deletion-code")) {
            if (found.method().equals("totp")) {
                apps.add(found.citizen(), "anna (9K2M)");
            } else {
                mailed.activate(found.citizen());
            }
            if (!found.replaces().isEmpty()) {
                apps.end(found.citizen(), UUID.fromString(found.replaces()));
            }
        }
        return StandIn.ok(StandIn.object()
                .put("authenticatorId", found.citizen().toString())
                .put("kind", found.kind())
                .put("method", found.method())
                .put("activatedAt", "2025-01-20T10:00:00Z"));
    }

    private static ObjectNode view(UUID id, Pending found) {
        ObjectNode view = StandIn.object()
                .put("id", id.toString())
                .put("kind", found.kind())
                .put("method", found.method())
                .put("expiresAt", "2035-01-01T00:00:00Z");
        if (found.confirmed()) {
            return found.kind().equals("additional")
                    ? view.put("stage", "confirmed")
                    : view.put("stage", "deletion-code").put("deletionCode", DELETION_CODE);
        }
        return found.method().equals("totp") ? scan(view) : address(view, found.mails());
    }

    private static ObjectNode scan(ObjectNode view) {
        return view.put("stage", "scan")
                .put("label", "anna (7F3K)")
                .put("secret", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
                .put("otpauthUri", "otpauth://totp/Kapu:anna?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
                .put("qrSvg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>");
    }

    private static ObjectNode address(ObjectNode view, int mails) {
        view.put("stage", "confirm-address");
        if (mails == 0) {
            return view.putNull("challenge");
        }
        view.putObject("challenge")
                .put("number", mails)
                .put("checkWord", MailedCodes.CHECK_WORD)
                .put("messageId", UUID.randomUUID().toString())
                .put("requestedAt", "2025-01-20T10:00:00Z")
                .put("sendAgainAt", "2025-01-20T10:01:00Z")
                .put("validUntil", "2025-01-20T10:20:00Z")
                .put("attemptsLeft", 5);
        return view;
    }
}
