package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.EnrolmentKind;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The enrolment that happens in a sign-in, or in the session it made.
 *
 * @param open the one under way
 * @param done whether one has been completed
 * @param count how many have been begun; beginning another is another attempt
 * @param method of the one under way, or of the last
 * @param kind of the one under way, or of the last
 */
public record EnrolmentMark(
        Optional<UUID> open,
        boolean done,
        int count,
        @Nullable Method method,
        @Nullable EnrolmentKind kind) {
    public static final EnrolmentMark NONE = new EnrolmentMark(Optional.empty(), false, 0, null, null);
}
