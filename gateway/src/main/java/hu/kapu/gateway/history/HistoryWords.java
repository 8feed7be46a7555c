package hu.kapu.gateway.history;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.gateway.clients.History;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.sessions.Whereabouts;
import hu.kapu.gateway.ui.HistoryEvent;
import hu.kapu.gateway.ui.HistoryFact;
import hu.kapu.gateway.ui.HistoryPage.Detail;
import hu.kapu.gateway.ui.HistoryPage.Line;
import hu.kapu.gateway.ui.HistoryTexts;
import hu.kapu.gateway.ui.HistoryTexts.Actor;
import hu.kapu.gateway.ui.HistoryTexts.Letter;
import hu.kapu.gateway.ui.HistoryTexts.RefusedSignIn;
import hu.kapu.gateway.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Puts what the services kept of an event into words; a fact nobody has words for is left out. */
@ApplicationScoped
class HistoryWords {
    private static final List<String> ENDS = List.of("lockedUntil", "restrictedUntil", "validUntil", "closesAt");

    private final Portals portals;

    HistoryWords(Portals portals) {
        this.portals = portals;
    }

    List<Line> of(List<History.Entry> entries, Texts texts) {
        return entries.stream().map(entry -> line(entry, texts)).toList();
    }

    private Line line(History.Entry entry, Texts texts) {
        HistoryEvent event = HistoryEvent.ofType(entry.type());
        return new Line(event, entry.at(), details(event, entry.facts(), texts));
    }

    private List<Detail> details(HistoryEvent event, JsonNode facts, Texts texts) {
        HistoryTexts words = texts.history();
        List<Detail> details = new ArrayList<>();
        add(details, portalFact(event), whereTo(facts, texts));
        add(details, methodFact(event), method(facts, words));
        add(details, HistoryFact.DEVICE, text(facts, "device"));
        add(
                details,
                HistoryFact.FROM,
                Whereabouts.of(
                        text(facts, "network").orElse(null),
                        text(facts, "country").orElse(null),
                        texts.language()));
        add(
                details,
                HistoryFact.NEW_BROWSER,
                isFromNewBrowser(event, facts) ? Optional.of(words.yes()) : Optional.empty());
        add(
                details,
                HistoryFact.REASON,
                text(facts, "reason")
                        .filter(reason -> isRefusal(event))
                        .map(reason -> words.refusal(constant(RefusedSignIn.class, reason, RefusedSignIn.OTHER))));
        add(details, HistoryFact.COUNT, count(facts));
        add(details, HistoryFact.APP, text(facts, "label"));
        add(details, HistoryFact.ENDED, ended(facts, words));
        add(details, HistoryFact.BY, text(facts, "by").map(by -> words.actor(constant(Actor.class, by, Actor.OTHER))));
        add(details, HistoryFact.OFFICE, text(facts, "office"));
        add(
                details,
                HistoryFact.LETTER,
                text(facts, "template").map(name -> words.letter(constant(Letter.class, name, Letter.OTHER))));
        add(details, HistoryFact.UNTIL, until(facts).map(texts::dateTime));
        return List.copyOf(details);
    }

    private static HistoryFact portalFact(HistoryEvent event) {
        return event == HistoryEvent.TOKENS_REVOKED ? HistoryFact.PORTAL : HistoryFact.WHERE_TO;
    }

    /** Whoever entered out of an open session had given nothing then and there. */
    private static HistoryFact methodFact(HistoryEvent event) {
        return event == HistoryEvent.PORTAL_ENTERED ? HistoryFact.METHOD_BEFORE : HistoryFact.METHOD;
    }

    /** The portal by its name, or the account itself. */
    private Optional<String> whereTo(JsonNode facts, Texts texts) {
        Optional<String> portal = text(facts, "portal");
        if (portal.isPresent()) {
            String language = texts.language().tag();
            return portal.map(
                    id -> portals.byId(id).map(known -> known.name(language)).orElse(id));
        }
        return text(facts, "surface").map(surface -> texts.history().account());
    }

    private static Optional<String> method(JsonNode facts, HistoryTexts words) {
        List<String> methods = StreamSupport.stream(facts.path("methods").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        if (methods.isEmpty()) {
            return text(facts, "method").flatMap(method -> factor(method, words));
        }
        if (methods.contains("totp")) {
            return Optional.of(words.passwordAndApp());
        }
        if (methods.contains("email-code")) {
            return Optional.of(words.passwordAndEmail());
        }
        return Optional.of(methods.contains("dap") ? words.dap() : words.password());
    }

    private static Optional<String> factor(String method, HistoryTexts words) {
        return switch (method) {
            case "totp" -> Optional.of(words.app());
            case "email-code" -> Optional.of(words.emailCode());
            default -> Optional.empty();
        };
    }

    private static Optional<String> ended(JsonNode facts, HistoryTexts words) {
        String all = StreamSupport.stream(facts.path("factors").spliterator(), false)
                .map(factor -> factor(factor.path("method").asText(), words)
                        .map(name -> text(factor, "label")
                                .map(label -> name + " (" + label + ")")
                                .orElse(name)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static boolean isFromNewBrowser(HistoryEvent event, JsonNode facts) {
        JsonNode known = facts.path("knownDevice");
        return event == HistoryEvent.SIGNED_IN && known.isBoolean() && !known.booleanValue();
    }

    private static boolean isRefusal(HistoryEvent event) {
        return event == HistoryEvent.SIGN_IN_REFUSED || event == HistoryEvent.REFUSALS_COUNTED;
    }

    private static Optional<String> count(JsonNode facts) {
        return facts.path("count").isIntegralNumber()
                ? Optional.of(facts.path("count").asText())
                : Optional.empty();
    }

    private static Optional<Instant> until(JsonNode facts) {
        return ENDS.stream()
                .flatMap(name -> text(facts, name).stream())
                .flatMap(text -> instant(text).stream())
                .findFirst();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String wireName, E otherwise) {
        String name = wireName.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static Optional<String> text(JsonNode facts, String name) {
        JsonNode value = facts.path(name);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private static void add(List<Detail> details, HistoryFact fact, Optional<String> value) {
        value.ifPresent(words -> details.add(new Detail(fact, words)));
    }
}
