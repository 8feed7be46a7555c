package hu.kapu.gateway.account;

import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.ui.Activation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the citizen's second factors stand, in one line for the home of the account site. */
final class FactorSummary {
    private FactorSummary() {}

    static Activation of(FactorState.Known state) {
        boolean mayRequest = state.mayRequestWithPasswordAlone() && !state.hasSecondFactor();
        return new Activation(present(state), state.deletionCodeIssuedAt().orElse(null), mayRequest);
    }

    private static List<Activation.Authenticator> present(FactorState.Known state) {
        Stream<Activation.Authenticator> apps = state.authenticators().stream()
                .filter(app -> !app.status().equals(FactorState.INACTIVE))
                .map(app -> shown(app.label(), app.status(), app.activatedAt(), app.lastUsedAt(), app.lockedUntil()));
        Stream<Activation.Authenticator> email = state.emailCode().stream()
                .filter(code -> !code.status().equals(FactorState.INACTIVE))
                .map(code -> shown("", code.status(), code.activatedAt(), code.lastUsedAt(), code.lockedUntil()));
        return Stream.concat(apps, email).toList();
    }

    private static Activation.Authenticator shown(
            String label, String status, Instant since, Optional<Instant> lastUsed, Optional<Instant> lockedUntil) {
        return new Activation.Authenticator(
                label,
                Activation.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                since,
                lastUsed.orElse(null),
                lockedUntil.orElse(null));
    }
}
