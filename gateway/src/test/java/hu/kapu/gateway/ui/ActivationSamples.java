package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The activation page in its states, and what is done there. */
final class ActivationSamples {
    private static final Instant NOW = Instant.parse("2025-02-03T09:15:00Z");
    private static final Set<FactorAction> OF_ONE =
            Set.of(FactorAction.INACTIVATE, FactorAction.REACTIVATE, FactorAction.RENAME, FactorAction.REPLACE);
    private static final UUID ID = UUID.fromString("0193f0a0-7b1c-7a2b-8c3d-4e5f60718295");

    private ActivationSamples() {}

    static void of(Layout layout, Map<String, Page> pages) {
        FactorsShown none = new FactorsShown(List.of(), null, true, false, false, null);
        pages.put("activation-none", new ActivationPage(layout, none));
        List<FactorsShown.Factor> all = List.of(
                factor(FactorsShown.Status.ACTIVE, true),
                factor(FactorsShown.Status.LOCKED, true),
                factor(FactorsShown.Status.DISABLED, true),
                factor(FactorsShown.Status.INACTIVE, false));
        pages.put("activation-all", new ActivationPage(layout, new FactorsShown(all, NOW, false, true, true, NOW)));
        pages.put(
                "activation-read-only",
                new ActivationPage(layout, new FactorsShown(all, NOW, false, false, false, null)));
        List<FactorsShown.Factor> disabled = List.of(factor(FactorsShown.Status.DISABLED, true));
        pages.put(
                "activation-disabled",
                new ActivationPage(layout, new FactorsShown(disabled, null, false, true, false, null)));
        List<FactorsShown.Factor> locked = List.of(factor(FactorsShown.Status.LOCKED, true));
        pages.put(
                "activation-locked",
                new ActivationPage(layout, new FactorsShown(locked, NOW, false, true, true, null)));
        Layout deeper = layout.withBackLink("/ugyfelkapu/aktivalas");
        actions(deeper, pages);
        deletionCode(deeper, pages);
    }

    private static void actions(Layout layout, Map<String, Page> pages) {
        for (FactorAction action : FactorAction.values()) {
            String name = "activation-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
            pages.put(name, action(layout, action, List.of()));
        }
        List<Refusal> noName = List.of(Refusal.of(Reason.NAME_NOT_ALLOWED));
        pages.put("activation-rename-empty", action(layout, FactorAction.RENAME, noName));
        List<Refusal> wrong = List.of(Refusal.of(Reason.CODE_WRONG).withAttemptsLeft(3));
        pages.put("activation-reactivate-wrong", action(layout, FactorAction.REACTIVATE, wrong));
    }

    private static void deletionCode(Layout layout, Map<String, Page> pages) {
        List<Refusal> mistyped =
                List.of(Refusal.of(Reason.DELETION_CODE_NOT_READABLE).inGroup(2));
        for (boolean trial : List.of(true, false)) {
            String name = trial ? "deletion-code-trial" : "deletion-code-end";
            Layout form = layout.shownAt(layout.currentPath() + (trial ? "/torlokod-proba" : "/torlokoddal"), "");
            List<String> names = List.of("telefonom", "k•••••@p•••.hu");
            pages.put(name, new DeletionCodeFormPage(form, trial, names, List.of()));
            pages.put(name + "-mistyped", new DeletionCodeFormPage(form, trial, names, mistyped));
            pages.put(name + "-done", new DeletionCodeResultPage(form, trial));
        }
    }

    private static Page action(Layout layout, FactorAction action, List<Refusal> errors) {
        boolean own = action == FactorAction.REACTIVATE;
        FactorsShown.Factor factor = OF_ONE.contains(action) ? factor(FactorsShown.Status.ACTIVE, true) : null;
        String path = (factor == null ? layout.currentPath() : factor.path()) + "/" + action.path();
        return new FactorActionPage(layout.shownAt(path, ""), action, factor, factor != null, own, errors);
    }

    private static FactorsShown.Factor factor(FactorsShown.Status status, boolean app) {
        return new FactorsShown.Factor(
                ID,
                app,
                app ? "telefonom" : "k•••••@p•••.hu",
                status,
                NOW,
                app ? NOW : null,
                status == FactorsShown.Status.LOCKED ? NOW : null,
                status == FactorsShown.Status.INACTIVE ? NOW : null);
    }
}
