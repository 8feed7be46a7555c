package hu.kapu.secondfactor.letters;

import hu.kapu.secondfactor.proof.FactorMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a letter about a change of factors says besides when it happened. Whoever did not do it learns of it. */
public record FactorLetter(String template, Map<String, String> facts) {
    public static FactorLetter active(FactorMethod method) {
        return about("second-factor-active", method, Optional.empty());
    }

    public static FactorLetter added(FactorMethod method, Optional<String> label) {
        return about("factor-added", method, label);
    }

    public static FactorLetter replaced(String label) {
        return new FactorLetter("factor-replaced", Map.of("label", label));
    }

    public static FactorLetter renamed(String label, Optional<String> formerly) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("label", label);
        formerly.ifPresent(text -> facts.put("formerLabel", text));
        return new FactorLetter("factor-renamed", facts);
    }

    public static FactorLetter inactivated(FactorMethod method, Optional<String> label) {
        return about("factor-inactivated", method, label);
    }

    public static FactorLetter reactivated(FactorMethod method, Optional<String> label) {
        return about("factor-reactivated", method, label);
    }

    public static FactorLetter disabled(FactorMethod method) {
        return about("factor-disabled", method, Optional.empty());
    }

    /** {@code by} is "deletion-code", "citizen" or "registrar". */
    public static FactorLetter ended(String by) {
        return new FactorLetter("second-factors-ended", Map.of("by", by));
    }

    public static FactorLetter restored() {
        return new FactorLetter("factors-restored", Map.of());
    }

    public static FactorLetter deletionCodeReplaced() {
        return new FactorLetter("deletion-code-replaced", Map.of());
    }

    private static FactorLetter about(String template, FactorMethod method, Optional<String> label) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("method", method.wireName());
        label.ifPresent(text -> facts.put("label", text));
        return new FactorLetter(template, facts);
    }

    @Override
    public String toString() {
        return "FactorLetter[" + template + "]";
    }
}
