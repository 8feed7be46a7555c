package hu.kapu.secondfactor.deletion;

import hu.kapu.kit.hashing.HashingPool;
import hu.kapu.secondfactor.deletion.Trial.Right;
import hu.kapu.secondfactor.deletion.Trial.Shed;
import hu.kapu.secondfactor.deletion.Trial.Wrong;
import hu.kapu.secondfactor.deletioncode.DeletionCode;
import hu.kapu.secondfactor.deletioncode.DeletionCodeHashing;
import hu.kapu.secondfactor.deletioncode.KeptDeletionCode;
import hu.kapu.secondfactor.requester.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tries a deletion code: a place in the bounded pool or a refusal that costs nothing, then the attempt is reserved and
 * committed, then the code is hashed with no database transaction open.
 */
@ApplicationScoped
class TryDeletionCode {
    private final HashingPool pool;
    private final DeletionCodeHashing hashing;
    private final IssueTicket issueTicket;

    TryDeletionCode(HashingPool pool, DeletionCodeHashing hashing, IssueTicket issueTicket) {
        this.pool = pool;
        this.hashing = hashing;
        this.issueTicket = issueTicket;
    }

    /** A wrong code stays counted; a right one is for the caller to clear. */
    Uni<Trial> attempt(Requester requester, DeletionCode typed) {
        return pool.enter()
                .map(place -> issueTicket
                        .issue(requester)
                        .chain(ticket -> judge(place, ticket, typed))
                        .onTermination()
                        .invoke(place::close))
                .orElseGet(() -> Uni.createFrom().item(new Shed(pool.retryAfter())));
    }

    private Uni<Trial> judge(HashingPool.Place place, Ticket ticket, DeletionCode typed) {
        return switch (ticket) {
            case Ticket.Granted(KeptDeletionCode kept, int left) ->
                place.run(() -> hashing.matches(typed, kept.code()))
                        .map(matches -> matches ? new Right(kept) : new Wrong(left));
            case Ticket.Denied(Trial.Failed why) -> Uni.createFrom().item(why);
        };
    }
}
