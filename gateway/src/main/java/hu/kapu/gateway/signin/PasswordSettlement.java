package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.signin.SignInState.Completed;
import hu.kapu.gateway.signin.SignInState.PasswordAccepted;
import hu.kapu.gateway.signin.SignInState.Refused;
import hu.kapu.gateway.signin.SignInState.Started;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Writes down that a password was proved, and completes the sign-in where that is enough. */
@ApplicationScoped
class PasswordSettlement {
    private final Pool pool;
    private final SignInTransactions transactions;
    private final Browsers browsers;
    private final DerivedCookies cookies;
    private final Landings landings;
    private final CompleteSignIn complete;
    private final SignInGate gate;
    private final SignInReport report;
    private final SignInConfiguration configuration;

    PasswordSettlement(
            Pool pool,
            SignInTransactions transactions,
            Browsers browsers,
            DerivedCookies cookies,
            Landings landings,
            CompleteSignIn complete,
            SignInGate gate,
            SignInReport report,
            SignInConfiguration configuration) {
        this.pool = pool;
        this.transactions = transactions;
        this.browsers = browsers;
        this.cookies = cookies;
        this.landings = landings;
        this.complete = complete;
        this.gate = gate;
        this.report = report;
        this.configuration = configuration;
    }

    Uni<Landing> accept(SignInTransaction transaction, ProvenPassword password, Optional<SessionCookie> former) {
        return move(transaction, password, former)
                .chain(() -> transactions.byId(transaction.id()))
                .chain(now -> land(transaction, now, password.citizen()));
    }

    private Uni<Void> move(SignInTransaction transaction, ProvenPassword password, Optional<SessionCookie> former) {
        if (SignInGate.isClosed(transaction.target(), password.citizen())) {
            return transactions
                    .move(transaction, new Refused(RefusalReason.ACCOUNT_CLOSING), transaction.expiresAt())
                    .invoke(() -> report.refused(transaction, RefusalReason.ACCOUNT_CLOSING.wireName()))
                    .replaceWithVoid();
        }
        PasswordAccepted accepted = new Started().passwordAccepted(password);
        if (gate.passwordAloneIsEnough(transaction)) {
            return complete.complete(
                            transaction, password, Set.of(Method.PASSWORD), accepted::completeWithPasswordAlone, former)
                    .replaceWithVoid();
        }
        Instant expiresAt = password.at().plus(configuration.lifetime());
        BrowserBinding next = cookies.browserAfter(transaction.id(), password.attempt());
        return pool.withTransaction(connection -> transactions
                .move(connection, transaction, accepted, expiresAt)
                .chain(moved -> moved
                        ? browsers.replaceId(connection, transaction.browser(), next)
                        : Uni.createFrom().voidItem()));
    }

    /** Another submission may have been first; whoever proved the same citizen's password goes on all the same. */
    private Uni<Landing> land(SignInTransaction before, Optional<SignInTransaction> now, AcceptedCitizen citizen) {
        SignInTransaction present = now.orElse(before);
        boolean own = present.password().stream()
                .anyMatch(password -> password.citizenId().equals(citizen.citizenId()));
        if (!own) {
            return Uni.createFrom().item(Landing.without(present));
        }
        return present.state() instanceof Completed completed
                        && completed.methods().equals(Set.of(Method.PASSWORD))
                ? landings.afterCompletion(present, completed)
                : landings.afterPassword(present);
    }
}
