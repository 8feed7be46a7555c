package hu.kapu.identity.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which events belong into a citizen's history, and which of their members. What is not named here is not kept: a new
 * member of an event does not get into the history by itself. An event of unknown type is kept by its type alone, so
 * that nothing goes missing only because this service is older than the one that tells.
 */
final class KeptFacts {
    private static final int LONGEST_TEXT = 200;
    private static final Set<String> OF_A_FACTOR = Set.of("method", "label");
    /** Letters with a code, sent at every sign-in and told by what the code was used for; and the operator's. */
    private static final Set<String> LETTERS_LEFT_OUT = Set.of(
            "first-login-code",
            "sign-in-code",
            "enrolment-code",
            "recovery-code",
            "email-change-code",
            "operator-alarm");

    private static final Map<String, List<String>> MEMBERS = Map.ofEntries(
            // kapu.identity.v1
            Map.entry("citizen-registered.v1", List.of("way", "by")),
            // no event: how the history of somebody begins who comes from another system
            Map.entry("citizen-imported.v1", List.of()),
            Map.entry("first-login-code-issued.v1", List.of("validUntil", "by")),
            Map.entry("password-set.v1", List.of("occasion")),
            Map.entry("password-locked.v1", List.of("lockedUntil", "knownDevice")),
            Map.entry("password-reset.v1", List.of("restrictedUntil")),
            Map.entry("password-changed.v1", List.of()),
            Map.entry("recovery-requested.v1", List.of()),
            Map.entry("email-change-requested.v1", List.of()),
            Map.entry("email-changed.v1", List.of("by")),
            Map.entry("email-confirmed.v1", List.of()),
            Map.entry("identity-corrected.v1", List.of("by", "office")),
            Map.entry("account-frozen.v1", List.of("noticeAt")),
            Map.entry("account-unfrozen.v1", List.of("by")),
            Map.entry("reported-not-me.v1", List.of()),
            Map.entry("closing-requested.v1", List.of("closesAt")),
            Map.entry("closing-cancelled.v1", List.of("by")),
            Map.entry("citizen-closed.v1", List.of()),
            // kapu.second-factor.v1
            Map.entry("authenticator-activated.v1", List.of("kind", "method", "label")),
            Map.entry("authenticator-replaced.v1", List.of("method", "label")),
            Map.entry("authenticator-renamed.v1", List.of("label")),
            Map.entry("authenticator-locked.v1", List.of("method", "label", "lockedUntil")),
            Map.entry("authenticator-disabled.v1", List.of("method", "label")),
            Map.entry("email-code-activated.v1", List.of("kind")),
            Map.entry("email-code-locked.v1", List.of("lockedUntil")),
            Map.entry("email-code-disabled.v1", List.of()),
            Map.entry("factor-inactivated.v1", List.of("method", "label")),
            Map.entry("factor-reactivated.v1", List.of("method", "label")),
            Map.entry("second-factors-ended.v1", List.of("by", "factors")),
            Map.entry("factors-restored.v1", List.of()),
            Map.entry("deletion-code-issued.v1", List.of("by")),
            // kapu.gateway.v1
            Map.entry(
                    "signed-in.v1",
                    List.of("surface", "portal", "methods", "knownDevice", "device", "network", "country")),
            Map.entry("portal-entered.v1", List.of("portal", "methods")),
            Map.entry("tokens-revoked.v1", List.of("portal", "reason")),
            Map.entry("sign-in-refused.v1", List.of("surface", "portal", "reason", "device", "network", "country")),
            Map.entry("refusals-counted.v1", List.of("count", "reason")),
            Map.entry("session-ended.v1", List.of("by", "device", "network", "country")),
            Map.entry("sessions-ended.v1", List.of("by")),
            Map.entry("exported.v1", List.of()),
            Map.entry("registrar-acted.v1", List.of("action", "office", "caseNumber")),
            Map.entry("official-changed.v1", List.of("role", "office", "until")),
            Map.entry("sign-in-simulated.v1", List.of("portal")),
            // no citizen's: the record of operators' actions, kept here so that checkpoints take its head away
            Map.entry("operator-acted.v1", List.of("number", "hash")),
            // kapu.notification.v1
            Map.entry("mail-sent.v1", List.of("template")),
            Map.entry("mail-failed.v1", List.of("template", "reason")),
            Map.entry("mail-expired.v1", List.of("template")));

    private static final Set<String> LEFT_OUT = Set.of("mail-delayed.v1", "portal-changed.v1");

    private KeptFacts() {}

    /** The facts to keep, in the order of their names; empty when the event does not belong into the history. */
    static Optional<Map<String, Object>> of(String type, JsonNode data) {
        if (LEFT_OUT.contains(type) || isLetterLeftOut(type, data)) {
            return Optional.empty();
        }
        Map<String, Object> facts = new TreeMap<>();
        for (String member : MEMBERS.getOrDefault(type, List.of())) {
            value(data.path(member)).ifPresent(value -> facts.put(member, value));
        }
        return Optional.of(facts);
    }

    /** The types whose members are told apart here. */
    static Set<String> knownTypes() {
        return MEMBERS.keySet();
    }

    private static boolean isLetterLeftOut(String type, JsonNode data) {
        return type.equals("mail-sent.v1")
                && LETTERS_LEFT_OUT.contains(data.path("template").asText());
    }

    private static Optional<Object> value(JsonNode node) {
        if (node.isArray()) {
            List<Object> values = new ArrayList<>();
            node.forEach(item -> item(item).ifPresent(values::add));
            return Optional.of(values);
        }
        return scalar(node);
    }

    private static Optional<Object> item(JsonNode item) {
        if (!item.isObject()) {
            return scalar(item);
        }
        Map<String, Object> factor = new LinkedHashMap<>();
        OF_A_FACTOR.stream()
                .sorted()
                .forEach(name -> scalar(item.path(name)).ifPresent(value -> factor.put(name, value)));
        return Optional.of(factor);
    }

    private static Optional<Object> scalar(JsonNode node) {
        if (node.isTextual()) {
            String text = node.textValue();
            return Optional.of(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        }
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        return node.isIntegralNumber() ? Optional.of(node.longValue()) : Optional.empty();
    }
}
