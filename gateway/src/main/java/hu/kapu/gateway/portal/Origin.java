package hu.kapu.gateway.portal;

import java.time.Instant;

/** Where a portal is kept, and therefore where it is changed. */
public sealed interface Origin {

    record InFile(String name) implements Origin {}

    /**
     * A row of the table {@code portal}.
     *
     * @param version rises by one with each change
     * @param updatedBy who changed it last, as in the record of operators' actions
     */
    record InDatabase(long version, Instant updatedAt, String updatedBy) implements Origin {}
}
