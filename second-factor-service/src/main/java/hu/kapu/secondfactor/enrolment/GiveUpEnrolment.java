package hu.kapu.secondfactor.enrolment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends what a citizen has under way, because what allowed it has ended. */
@ApplicationScoped
public class GiveUpEnrolment {
    private final PendingEnrolments pendings;

    GiveUpEnrolment(PendingEnrolments pendings) {
        this.pendings = pendings;
    }

    public Uni<Void> of(SqlConnection connection, UUID citizen) {
        return pendings.giveUp(connection, citizen);
    }
}
