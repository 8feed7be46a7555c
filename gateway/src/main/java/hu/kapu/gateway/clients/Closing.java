package hu.kapu.gateway.clients;

import java.time.Instant;

/** Whether an account is going to be closed. */
public sealed interface Closing {
    record Waiting(Instant closesAt) implements Closing {}

    record Cancelled() implements Closing {}

    /** It cannot be known. */
    record Unavailable() implements Closing {}

    static Closing of(Answer answer) {
        return answer.status() < 300 ? new Waiting(answer.instant("closesAt")) : new Unavailable();
    }

    /** Cancelling what is not going on changes nothing and is no fault. */
    static Closing ofCancelling(Answer answer) {
        return answer.status() < 300 || answer.is(404) || answer.is(409) ? new Cancelled() : new Unavailable();
    }
}
