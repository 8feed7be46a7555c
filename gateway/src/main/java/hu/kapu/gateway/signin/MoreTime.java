package hu.kapu.gateway.signin;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** "Több időt kérek": a sign-in ends later, as often as asked for and up to a limit (WCAG 2.2, 2.2.1). */
@ApplicationScoped
public class MoreTime {
    private final SignInTransactions transactions;
    private final SignInConfiguration configuration;
    private final Clock clock;

    MoreTime(SignInTransactions transactions, SignInConfiguration configuration, Clock clock) {
        this.transactions = transactions;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Whether asking would bring any. */
    public boolean isLeft(SignInTransaction transaction, ProvenPassword password) {
        return transaction.expiresAt().isBefore(limit(password));
    }

    /** The sign-in as it stands then. */
    public Uni<SignInTransaction> give(SignInTransaction transaction, ProvenPassword password) {
        Instant wished = clock.instant().plus(configuration.lifetime());
        Instant until = wished.isBefore(limit(password)) ? wished : limit(password);
        return transactions
                .expireLater(transaction.id(), until)
                .chain(() -> transactions.byId(transaction.id()))
                .map(now -> now.orElse(transaction));
    }

    private Instant limit(ProvenPassword password) {
        return password.at().plus(configuration.longest());
    }
}
