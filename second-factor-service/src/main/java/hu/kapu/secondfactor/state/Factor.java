package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.proof.FactorMethod;
import java.util.Optional;
import java.util.UUID;

/**
 * A second factor of any method that has not ended.
 *
 * @param label the citizen's name for it; empty for a method of which there is only one
 */
public record Factor(UUID id, FactorMethod method, Optional<String> label, AuthenticatorStatus kept) {
    /** One that is switched off is not: the citizen proved it when switching it off. */
    public boolean isPresent() {
        return kept != AuthenticatorStatus.INACTIVE;
    }
}
