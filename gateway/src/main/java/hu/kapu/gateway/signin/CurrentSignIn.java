package hu.kapu.gateway.signin;

import hu.kapu.gateway.signin.SignInTransactions.Found;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the sign-in a browser speaks of, and says how far the browser may go with it. */
@ApplicationScoped
public class CurrentSignIn {

    /** How a browser stands to the sign-in it names. */
    public sealed interface Standing {
        /** The browser is bound to it. */
        record Bound(SignInTransaction transaction) implements Standing {}

        /** The browser's id was replaced a moment ago; it may only be led to the present step. */
        record Replaced(SignInTransaction transaction) implements Standing {}

        /** The browser was bound to it, and its time is over; nothing can be done with it but begin again. */
        record Expired(SignInTransaction transaction) implements Standing {}

        /** Unknown, or another browser's: all one. */
        record Gone() implements Standing {}
    }

    private final SignInTransactions transactions;
    private final SignInConfiguration configuration;
    private final Clock clock;

    CurrentSignIn(SignInTransactions transactions, SignInConfiguration configuration, Clock clock) {
        this.transactions = transactions;
        this.configuration = configuration;
        this.clock = clock;
    }

    public Uni<Standing> of(@Nullable UUID id, BrowserBinding browser) {
        if (id == null || browser.fresh()) {
            return Uni.createFrom().item(new Standing.Gone());
        }
        return transactions.find(id, browser).map(this::standing);
    }

    private Standing standing(Optional<Found> found) {
        if (found.isEmpty()) {
            return new Standing.Gone();
        }
        Optional<Instant> replacedAt = found.get().browserReplacedAt();
        SignInTransaction transaction = found.get().transaction();
        if (!transaction.expiresAt().isAfter(clock.instant())) {
            return replacedAt.isEmpty() ? new Standing.Expired(transaction) : new Standing.Gone();
        }
        if (replacedAt.isEmpty()) {
            return new Standing.Bound(transaction);
        }
        return replacedAt.get().plus(configuration.formerBrowser()).isAfter(clock.instant())
                ? new Standing.Replaced(transaction)
                : new Standing.Gone();
    }
}
