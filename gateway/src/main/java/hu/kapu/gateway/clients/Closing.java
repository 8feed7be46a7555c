package hu.kapu.gateway.clients;

import java.time.Instant;

/** Whether an account is going to be closed. */
public sealed interface Closing {
    record Waiting(Instant closesAt) implements Closing {}

    record Cancelled() implements Closing {}

    /** A frozen account is unfrozen first. */
    record Frozen() implements Closing {}

    /** It cannot be known. */
    record Unavailable() implements Closing {}

    static Closing of(Answer answer) {
        if (answer.status() < 300) {
            return new Waiting(answer.instant("closesAt"));
        }
        return answer.code().equals("account-frozen") ? new Frozen() : new Unavailable();
    }

    /** Cancelling what is not going on changes nothing and is no fault. */
    static Closing ofCancelling(Answer answer) {
        if (answer.status() < 300) {
            return new Cancelled();
        }
        return answer.code().equals("account-frozen") ? new Frozen() : new Unavailable();
    }
}
