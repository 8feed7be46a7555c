package hu.kapu.secondfactor.emailcode;

import hu.kapu.secondfactor.state.BudgetSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** How often a code may still be tried: on itself and on the factor, whichever is less. */
@ApplicationScoped
class AttemptsLeft {
    private final EmailCodeSettings settings;
    private final BudgetSettings budget;

    AttemptsLeft(EmailCodeSettings settings, BudgetSettings budget) {
        this.settings = settings;
        this.budget = budget;
    }

    int on(Challenge challenge, List<Instant> failures, Instant now) {
        int onCode = settings.perChallenge() - challenge.tries().wrong();
        return Math.min(onCode, budget.rolling().left(failures, now));
    }
}
