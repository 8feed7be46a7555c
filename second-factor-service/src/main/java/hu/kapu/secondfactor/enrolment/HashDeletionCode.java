package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.hashing.HashingPool;
import hu.kapu.secondfactor.deletioncode.DeletionCode;
import hu.kapu.secondfactor.deletioncode.DeletionCodeHashing;
import hu.kapu.secondfactor.deletioncode.HashedDeletionCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Hashes a pending deletion code in the bounded pool, while no transaction is open. */
@ApplicationScoped
class HashDeletionCode {
    private final HashingPool pool;
    private final DeletionCodeHashing hashing;
    private final EnrolmentSeals seals;

    HashDeletionCode(HashingPool pool, DeletionCodeHashing hashing, EnrolmentSeals seals) {
        this.pool = pool;
        this.hashing = hashing;
        this.seals = seals;
    }

    /** Empty if the pool has no place. */
    Optional<Uni<HashedDeletionCode>> hash(PendingEnrolment pending, Buffer sealed) {
        DeletionCode code = seals.deletionCodeOf(pending, sealed);
        return pool.enter().map(place -> place.run(() -> hashing.hash(code)));
    }

    Duration retryAfter() {
        return pool.retryAfter();
    }
}
