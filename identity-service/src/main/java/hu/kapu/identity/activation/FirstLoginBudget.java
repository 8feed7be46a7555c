package hu.kapu.identity.activation;

import hu.kapu.identity.citizen.TypedName;
import hu.kapu.identity.credential.AttemptBudget.ByName;
import hu.kapu.identity.credential.AttemptBudgets;
import hu.kapu.identity.credential.Reservation;
import hu.kapu.identity.credential.Reservation.Granted;
import hu.kapu.kit.sealing.KeyedHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Counts attempts at first-login codes by user name, apart from attempts at passwords. */
@ApplicationScoped
class FirstLoginBudget {
    private static final String PURPOSE = "first-login-by-name";

    private final AttemptBudgets budgets;
    private final KeyedHash keyedHash;

    FirstLoginBudget(AttemptBudgets budgets, KeyedHash keyedHash) {
        this.budgets = budgets;
        this.keyedHash = keyedHash;
    }

    Uni<Reservation> reserve(FirstLoginAttempt attempt, Instant now) {
        ByName budget = ByName.of(keyedHash, PURPOSE, TypedName.of(attempt.userName()));
        return budgets.reserve(budget, attempt.id(), now);
    }

    Uni<Boolean> accept(FirstLoginAttempt attempt, Granted granted, UUID citizen, Instant setAt) {
        return budgets.accept(granted.budget(), attempt.id(), citizen, setAt);
    }

    Uni<Void> refuse(FirstLoginAttempt attempt, Granted granted) {
        return budgets.refuse(granted.budget(), attempt.id());
    }
}
