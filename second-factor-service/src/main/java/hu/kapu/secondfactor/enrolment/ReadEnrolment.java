package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.requester.Requester;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Finds an enrolment again, for a page that is loaded anew. */
@ApplicationScoped
class ReadEnrolment {
    private final Pool pool;
    private final PendingEnrolments pendings;
    private final Clock clock;

    ReadEnrolment(Pool pool, PendingEnrolments pendings, Clock clock) {
        this.pool = pool;
        this.pendings = pendings;
        this.clock = clock;
    }

    Uni<EnrolmentLookup> find(UUID id, Requester requester) {
        Instant now = clock.instant();
        return pendings.of(pool, requester.citizen(), requester.transaction())
                .map(row -> EnrolmentLookup.judge(row, id, requester, now));
    }
}
