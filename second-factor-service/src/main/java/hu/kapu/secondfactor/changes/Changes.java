package hu.kapu.secondfactor.changes;

import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.state.FactorOwners;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Makes each change in one database transaction that locks the citizen's row first. */
@ApplicationScoped
public class Changes {
    private final Pool pool;
    private final FactorOwners owners;
    private final ChangeAnswers answers;
    private final Clock clock;

    Changes(Pool pool, FactorOwners owners, ChangeAnswers answers, Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.answers = answers;
        this.clock = clock;
    }

    /** A change that does no more when it is made again. */
    public <O> Uni<O> make(Requester requester, Function<Change, Uni<O>> work) {
        return pool.withTransaction(connection -> {
            var change = new Change(connection, requester, clock.instant());
            return owners.lockOrMake(connection, change.citizen()).chain(() -> work.apply(change));
        });
    }

    /**
     * A change that is made once for each attempt id: a repeated call gets the first answer again. Only outcomes of the
     * class {@code kept} are remembered; any other changed nothing and may be judged again.
     */
    public <O, K extends O> Uni<O> once(ChangeRequest request, Class<K> kept, Function<Change, Uni<O>> work) {
        return make(
                request.requester(),
                change -> answers.find(change.connection(), change.citizen(), request.attempt(), kept)
                        .chain(earlier -> earlier.isPresent()
                                ? Uni.createFrom().<O>item(earlier.get())
                                : work.apply(change).call(outcome -> keep(change, request, kept, outcome))));
    }

    /** The answer that a call with this attempt id got earlier, if one was kept. */
    public <K> Uni<Optional<K>> earlier(ChangeRequest request, Class<K> kept) {
        return answers.find(pool, request.requester().citizen(), request.attempt(), kept);
    }

    private Uni<Void> keep(Change change, ChangeRequest request, Class<?> kept, Object outcome) {
        return kept.isInstance(outcome)
                ? answers.keep(change, request.attempt(), outcome)
                : Uni.createFrom().voidItem();
    }
}
