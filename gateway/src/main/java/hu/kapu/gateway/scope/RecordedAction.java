package hu.kapu.gateway.scope;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an operator or a program did, as it stands in the record.
 *
 * @param at to the microsecond, which is what the database keeps
 * @param caller {@code client:<client id>}, {@code official:<citizen id>} or {@code portal:<portal id>}
 * @param citizen whom it concerned, if anybody who is known
 * @param subject the other thing it was about, such as a portal's id
 * @param asked the mark of the name or id that was asked about (see {@link AskedPersons})
 */
public record RecordedAction(
        UUID id,
        Instant at,
        String caller,
        String callerName,
        String action,
        @Nullable UUID citizen,
        String subject,
        @Nullable String asked) {}
