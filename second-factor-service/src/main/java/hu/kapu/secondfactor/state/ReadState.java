package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.deletioncode.DeletionCodes;
import hu.kapu.secondfactor.proof.Proof;
import hu.kapu.secondfactor.proof.Proofs;
import hu.kapu.secondfactor.state.SecondFactorState.AuthenticatorView;
import hu.kapu.secondfactor.state.SecondFactorState.DeletionCodeView;
import hu.kapu.secondfactor.state.SecondFactorState.EmailCodeView;
import hu.kapu.secondfactor.state.SecondFactorState.ProofView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what second factors a citizen has; changes nothing. */
@ApplicationScoped
class ReadState {
    private final Pool pool;
    private final FactorOwners owners;
    private final Authenticators authenticators;
    private final EmailFactors emailFactors;
    private final DeletionCodes deletionCodes;
    private final Proofs proofs;
    private final BudgetSettings budget;
    private final Clock clock;

    ReadState(
            Pool pool,
            FactorOwners owners,
            Authenticators authenticators,
            EmailFactors emailFactors,
            DeletionCodes deletionCodes,
            Proofs proofs,
            BudgetSettings budget,
            Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.authenticators = authenticators;
        this.emailFactors = emailFactors;
        this.deletionCodes = deletionCodes;
        this.proofs = proofs;
        this.budget = budget;
        this.clock = clock;
    }

    Uni<SecondFactorState> of(UUID citizen, Optional<UUID> transaction) {
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(
                        owners.standing(pool, citizen),
                        authenticators.lastingOf(pool, citizen),
                        emailFactors.of(pool, citizen),
                        deletionCodes.issuedAt(pool, citizen),
                        proof(citizen, transaction, now))
                .with((standing, lasting, email, issuedAt, proof) ->
                        state(standing, lasting, email, issuedAt, proof, now));
    }

    private Uni<Optional<Proof>> proof(UUID citizen, Optional<UUID> transaction, Instant now) {
        return transaction
                .map(id -> proofs.current(pool, id, citizen, now))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private SecondFactorState state(
            Standing standing,
            List<PresentAuthenticator> lasting,
            Optional<EmailFactor> email,
            Optional<Instant> issuedAt,
            Optional<Proof> proof,
            Instant now) {
        return new SecondFactorState(
                standing.presentFactors() > 0,
                standing.mayRequestWithPasswordAlone(),
                lasting.stream().map(authenticator -> view(authenticator, now)).toList(),
                email.map(factor -> view(factor, now)).orElse(null),
                issuedAt.map(DeletionCodeView::new).orElse(null),
                proof.map(accepted -> new ProofView(accepted.method().wireName(), accepted.at()))
                        .orElse(null));
    }

    private AuthenticatorView view(PresentAuthenticator authenticator, Instant now) {
        return new AuthenticatorView(
                authenticator.id(),
                authenticator.label(),
                authenticator.status(budget.rolling(), now).wireName(),
                authenticator.activatedAt(),
                authenticator.lastUsedAt().orElse(null),
                authenticator.lockedUntil(budget.rolling(), now).orElse(null),
                authenticator.inactiveSince().orElse(null));
    }

    private EmailCodeView view(EmailFactor factor, Instant now) {
        return new EmailCodeView(
                factor.id(),
                factor.status(budget.rolling(), now).wireName(),
                factor.activatedAt(),
                factor.lastUsedAt().orElse(null),
                factor.lockedUntil(budget.rolling(), now).orElse(null),
                factor.inactiveSince().orElse(null));
    }
}
