package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.enrolment.EnrolmentRefusal.EmailCodePresent;
import hu.kapu.secondfactor.enrolment.EnrolmentRefusal.FactorUnknown;
import hu.kapu.secondfactor.enrolment.EnrolmentRefusal.TooManyAuthenticators;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.state.Factor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether there is room for a factor beside the citizen's others, and whether the one to be replaced is there. */
final class FurtherFactor {
    private FurtherFactor() {}

    static Optional<EnrolmentRefusal> refusal(Aim aim, List<Factor> factors, int authenticators) {
        return switch (aim) {
            case Aim.Additional(FactorMethod method, UUID proof) -> noRoom(method, factors, authenticators);
            case Aim.Replacement(UUID old, UUID proof) ->
                present(factors, FactorMethod.TOTP).stream()
                                .anyMatch(factor -> factor.id().equals(old))
                        ? Optional.empty()
                        : Optional.of(new FactorUnknown());
            case Aim.First first -> Optional.empty();
            case Aim.NewDeletionCode newDeletionCode -> Optional.empty();
        };
    }

    private static Optional<EnrolmentRefusal> noRoom(FactorMethod method, List<Factor> factors, int authenticators) {
        int present = present(factors, method).size();
        return switch (method) {
            case TOTP -> present < authenticators ? Optional.empty() : Optional.of(new TooManyAuthenticators());
            case EMAIL_CODE -> present == 0 ? Optional.empty() : Optional.of(new EmailCodePresent());
        };
    }

    private static List<Factor> present(List<Factor> factors, FactorMethod method) {
        return factors.stream()
                .filter(factor -> factor.method() == method && factor.isPresent())
                .toList();
    }
}
