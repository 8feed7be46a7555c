package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.requester.Requester;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whether an enrolment is there for this citizen and this transaction; anybody else's is unknown. */
sealed interface EnrolmentLookup {
    record Found(PendingEnrolment pending) implements EnrolmentLookup {}

    record Expired() implements EnrolmentLookup {}

    record Unknown() implements EnrolmentLookup {}

    static EnrolmentLookup judge(Optional<PendingEnrolment> row, UUID id, Requester requester, Instant now) {
        return row.filter(pending -> pending.id().equals(id) && pending.belongsTo(requester))
                .<EnrolmentLookup>map(pending -> pending.isExpired(now) ? new Expired() : new Found(pending))
                .orElseGet(Unknown::new);
    }
}
