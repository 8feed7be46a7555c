package hu.kapu.gateway.calendar;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers who may enter where with what at an instant; what no rule allows is refused. */
public final class Calendar {
    private static final Wording NOT_INSTALLED =
            new Wording("Ez a belépési mód itt nem érhető el.", "This method is not available here.");

    private final String version;
    private final List<Rule> rules;
    private final Set<Method> installed;

    /**
     * Refuses a table in which two rules answer the same question at the same instant.
     *
     * @param version names this state of the table, shown by the API beside each answer
     * @param installed the methods this installation has an adapter for
     */
    public Calendar(String version, Collection<Rule> rules, Set<Method> installed) {
        this.version = version;
        this.rules = rules.stream()
                .sorted(Comparator.comparing((Rule rule) -> !rule.isForOnePortal())
                        .thenComparing(Rule::id))
                .toList();
        this.installed = Set.copyOf(installed);
        refuseContention();
    }

    public String version() {
        return version;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The methods this installation has an adapter for. */
    public Set<Method> installed() {
        return installed;
    }

    /** A rule for this very portal goes before a rule for all of them. */
    public Decision decide(Method method, Surface surface, Purpose purpose, @Nullable String portal, Instant instant) {
        Rule rule = rules.stream()
                .filter(candidate -> candidate.speaksOf(method, surface, purpose, portal))
                .filter(candidate -> candidate.holdsAt(instant))
                .findFirst()
                .orElseGet(() -> Rule.nothingAllowsIt(method));
        return switch (rule.effect()) {
            case REFUSE -> new Decision.Refused(rule);
            case ALLOW ->
                installed.contains(method) ? new Decision.Allowed(rule) : new Decision.Unavailable(rule, NOT_INSTALLED);
        };
    }

    /** All methods for one question, in the order of the identification page. */
    public List<MethodDecision> decideAll(Surface surface, Purpose purpose, @Nullable String portal, Instant instant) {
        return Arrays.stream(Method.values())
                .map(method -> new MethodDecision(method, decide(method, surface, purpose, portal, instant)))
                .toList();
    }

    /** Whether any of the methods that opened a session still allows this. */
    public boolean allowsAny(
            Set<Method> methods, Surface surface, Purpose purpose, @Nullable String portal, Instant instant) {
        return methods.stream()
                .anyMatch(method ->
                        decide(method, surface, purpose, portal, instant).isAllowed());
    }

    /**
     * When a method stops opening this for every portal; empty when nothing of the kind is announced.
     *
     * @param after the next such moment behind it
     */
    public Optional<Instant> nextEnd(Method method, Surface surface, Purpose purpose, Instant after) {
        return rules.stream()
                .filter(rule -> rule.speaksOf(method, surface, purpose, null))
                .flatMap(rule -> Stream.concat(Stream.ofNullable(rule.from()), Stream.ofNullable(rule.until())))
                .filter(moment -> moment.isAfter(after))
                .sorted()
                .filter(moment -> decide(method, surface, purpose, null, moment.minusMillis(1))
                        .isAllowed())
                .filter(moment ->
                        !decide(method, surface, purpose, null, moment).isAllowed())
                .findFirst();
    }

    private void refuseContention() {
        for (int first = 0; first < rules.size(); first++) {
            for (Rule second : rules.subList(first + 1, rules.size())) {
                if (rules.get(first).contends(second)) {
                    throw new IllegalArgumentException("calendar rules %s and %s answer the same question"
                            .formatted(rules.get(first).id(), second.id()));
                }
            }
        }
    }
}
