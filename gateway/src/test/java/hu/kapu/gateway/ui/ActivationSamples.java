package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The activation page in its states, and what is done there. */
final class ActivationSamples {
    private static final Instant NOW = Instant.parse("2025-02-03T09:15:00Z");
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
        Layout deeper = layout.withBackLink("/ugyfelkapu/aktivalas");
        for (FactorAction action : FactorAction.values()) {
            String name = "activation-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
            pages.put(name, action(deeper, action, List.of()));
        }
        List<Refusal> noName = List.of(Refusal.of(Reason.NAME_NOT_ALLOWED));
        pages.put("activation-rename-empty", action(deeper, FactorAction.RENAME, noName));
        List<Refusal> mistyped =
                List.of(Refusal.of(Reason.DELETION_CODE_NOT_READABLE).inGroup(2));
        for (boolean trial : List.of(true, false)) {
            String name = trial ? "deletion-code-trial" : "deletion-code-end";
            List<String> names = List.of("telefonom", "k•••••@p•••.hu");
            pages.put(name, new DeletionCodeFormPage(deeper, trial, names, List.of()));
            pages.put(name + "-mistyped", new DeletionCodeFormPage(deeper, trial, names, mistyped));
            pages.put(name + "-done", new DeletionCodeResultPage(deeper, trial));
        }
    }

    private static Page action(Layout layout, FactorAction action, List<Refusal> errors) {
        boolean own = action == FactorAction.REACTIVATE;
        return new FactorActionPage(layout, action, factor(FactorsShown.Status.ACTIVE, true), true, own, errors);
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
