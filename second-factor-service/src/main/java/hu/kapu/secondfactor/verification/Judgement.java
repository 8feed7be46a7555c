package hu.kapu.secondfactor.verification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/** Checks a code of one method; the citizen's row is locked and the transaction has a place for the attempt. */
interface Judgement {
    /** {@code transactionAttempts} are the places of the transaction taken by now, this one included. */
    Uni<Verification> judge(
            SqlConnection connection, VerificationAttempt attempt, int transactionAttempts, Instant now);
}
