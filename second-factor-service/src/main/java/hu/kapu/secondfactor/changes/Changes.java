package hu.kapu.secondfactor.changes;

import hu.kapu.secondfactor.state.FactorOwners;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes each change in one database transaction: lock the citizen's row, answer a repeated call, work, keep the answer.
 *
 * <p>Only what was done is kept; a refusal changed nothing and may be judged again.
 */
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

    /** {@code done} is the outcome that is kept and given to a repeated call. */
    public <O, D extends O> Uni<O> once(ChangeRequest request, Class<D> done, Function<Change, Uni<O>> work) {
        return pool.withTransaction(connection -> {
            var change = new Change(connection, request.requester(), request.recipient(), clock.instant());
            return owners.lockOrMake(connection, change.citizen())
                    .chain(() -> answers.find(connection, change.citizen(), request.attempt(), done))
                    .chain(earlier -> earlier.isPresent()
                            ? Uni.createFrom().<O>item(earlier.get())
                            : work(request, change, done, work));
        });
    }

    /** The answer a call with this attempt id got earlier, if it did something. */
    public <D> Uni<Optional<D>> earlier(ChangeRequest request, Class<D> done) {
        return answers.find(pool, request.requester().citizen(), request.attempt(), done);
    }

    private <O, D extends O> Uni<O> work(
            ChangeRequest request, Change change, Class<D> done, Function<Change, Uni<O>> work) {
        return work.apply(change)
                .call(outcome -> done.isInstance(outcome)
                        ? answers.keep(change, request.attempt(), outcome)
                        : Uni.createFrom().voidItem());
    }
}
