package hu.kapu.gateway.portal;

import java.util.Optional;

/** What a writer believes to be true; a write that believes wrongly changes nothing (RFC 9110, section 13.1). */
public sealed interface Precondition {

    /** There is no such portal yet ({@code If-None-Match: *}). */
    record Absent() implements Precondition {}

    /** It is at this version ({@code If-Match}). */
    record AtVersion(long version) implements Precondition {}

    /** Whatever it is. */
    record Any() implements Precondition {}

    default boolean holdsFor(Optional<Origin.InDatabase> present) {
        return switch (this) {
            case Absent() -> present.isEmpty();
            case AtVersion(long version) ->
                present.filter(origin -> origin.version() == version).isPresent();
            case Any() -> true;
        };
    }
}
