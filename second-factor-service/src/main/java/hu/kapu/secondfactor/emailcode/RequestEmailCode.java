package hu.kapu.secondfactor.emailcode;

import hu.kapu.secondfactor.emailcode.EmailCodeAnswer.Disabled;
import hu.kapu.secondfactor.emailcode.EmailCodeAnswer.Locked;
import hu.kapu.secondfactor.emailcode.EmailCodeAnswer.NoEmailCode;
import hu.kapu.secondfactor.emailcode.EmailCodeAnswer.Sent;
import hu.kapu.secondfactor.emailcode.EmailCodeAnswer.TooSoon;
import hu.kapu.secondfactor.state.AuthenticatorStatus;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.state.EmailFactor;
import hu.kapu.secondfactor.state.EmailFactors;
import hu.kapu.secondfactor.state.FactorOwners;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Mails a code to sign in with, if the citizen has that factor and it can be used. */
@ApplicationScoped
class RequestEmailCode {
    private final Pool pool;
    private final FactorOwners owners;
    private final EmailFactors factors;
    private final SendCode sendCode;
    private final AttemptsLeft attemptsLeft;
    private final BudgetSettings budget;
    private final Clock clock;

    RequestEmailCode(
            Pool pool,
            FactorOwners owners,
            EmailFactors factors,
            SendCode sendCode,
            AttemptsLeft attemptsLeft,
            BudgetSettings budget,
            Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.factors = factors;
        this.sendCode = sendCode;
        this.attemptsLeft = attemptsLeft;
        this.budget = budget;
        this.clock = clock;
    }

    /** {@code olderThan} is set for a frozen account: only a factor activated before that counts. */
    Uni<EmailCodeAnswer> request(CodeRequest request, Optional<Instant> olderThan) {
        UUID citizen = request.flow().citizen();
        Instant now = clock.instant();
        return pool.withTransaction(connection -> owners.lock(connection, citizen)
                .chain(() -> olderThan
                        .map(instant -> factors.olderThan(connection, citizen, instant))
                        .orElseGet(() -> factors.presentOf(connection, citizen)))
                .chain(factor -> factor.map(present -> send(connection, request, present, now))
                        .orElseGet(() -> Uni.createFrom().item(new NoEmailCode()))));
    }

    private Uni<EmailCodeAnswer> send(SqlConnection connection, CodeRequest request, EmailFactor factor, Instant now) {
        if (factor.kept() == AuthenticatorStatus.DISABLED) {
            return Uni.createFrom().item(new Disabled());
        }
        Optional<Instant> lockedUntil = factor.lockedUntil(budget.rolling(), now);
        if (lockedUntil.isPresent()) {
            return Uni.createFrom().item(new Locked(lockedUntil.get()));
        }
        return sendCode.send(connection, request, now).map(sending -> switch (sending) {
            case CodeSending.Sent(Challenge challenge) ->
                new Sent(challenge, attemptsLeft.on(challenge, factor.failures(), now));
            case CodeSending.TooSoon(Instant retryAt) -> new TooSoon(retryAt);
        });
    }
}
