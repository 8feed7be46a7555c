package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.deletioncode.DeletionCodes;
import hu.kapu.secondfactor.enrolment.Completion.Activated;
import hu.kapu.secondfactor.enrolment.Completion.Unknown;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.state.Authenticators;
import hu.kapu.secondfactor.state.Authenticators.ActivatedAs;
import hu.kapu.secondfactor.state.EmailFactors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Gives the first answer again to a repeated "Befejezés": what became of an enrolment keeps its id. */
@ApplicationScoped
class FinishedEnrolments {
    private final Pool pool;
    private final Authenticators authenticators;
    private final EmailFactors emailFactors;
    private final DeletionCodes deletionCodes;

    FinishedEnrolments(
            Pool pool, Authenticators authenticators, EmailFactors emailFactors, DeletionCodes deletionCodes) {
        this.pool = pool;
        this.authenticators = authenticators;
        this.emailFactors = emailFactors;
        this.deletionCodes = deletionCodes;
    }

    /** {@link Unknown} if it was not finished by this citizen in this transaction. */
    Uni<Completion> find(UUID enrolment, Requester requester) {
        return authenticators
                .activatedIn(pool, enrolment, requester.citizen(), requester.transaction())
                .chain(activated -> activated
                        .map(as -> found(enrolment, FactorMethod.TOTP, as))
                        .orElseGet(() -> emailFactor(enrolment, requester)));
    }

    private Uni<Completion> emailFactor(UUID enrolment, Requester requester) {
        return emailFactors
                .activatedIn(pool, enrolment, requester.citizen(), requester.transaction())
                .chain(activated -> activated
                        .map(as -> found(enrolment, FactorMethod.EMAIL_CODE, as))
                        .orElseGet(() -> deletionCode(enrolment, requester)));
    }

    private Uni<Completion> deletionCode(UUID enrolment, Requester requester) {
        return deletionCodes
                .issuedBy(pool, requester.citizen(), enrolment, requester.transaction())
                .map(issuedAt -> issuedAt.<Completion>map(
                                at -> new Activated(enrolment, Optional.empty(), "deletion-code", at))
                        .orElseGet(Unknown::new));
    }

    private static Uni<Completion> found(UUID enrolment, FactorMethod method, ActivatedAs as) {
        return Uni.createFrom().item(new Activated(enrolment, Optional.of(method), as.kind(), as.at()));
    }
}
