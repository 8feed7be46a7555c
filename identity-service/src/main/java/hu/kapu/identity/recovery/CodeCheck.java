package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.CitizenAccount;
import java.time.Instant;

/** What came of a mailed code. */
sealed interface CodeCheck {
    /** The code is burnt; a new password may be set in this transaction. */
    record Accepted(CitizenAccount citizen, Instant at) implements CodeCheck {}

    /** One answer for a wrong, used or expired code, a name without an account, and a transaction that asked for none. */
    record Wrong(int attemptsLeft) implements CodeCheck {}

    /** So many wrong codes were typed that only a new one helps; the same for a name without an account. */
    record UsedUp() implements CodeCheck {}
}
