package hu.kapu.gateway.api.simulation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** About whom an operator asks. */
sealed interface Person {
    record ById(UUID citizenId) implements Person {}

    record ByUserName(String userName) implements Person {
        @Override
        public String toString() {
            return "ByUserName[…]";
        }
    }

    int LONGEST_NAME = 100;

    /** The id or the name, as it was asked for. */
    default String asked() {
        return switch (this) {
            case ById(UUID citizen) -> citizen.toString();
            case ByUserName(String name) -> name;
        };
    }

    /** Nothing unless exactly one of the two is given, and can be read. */
    static Optional<Person> read(@Nullable String citizen, @Nullable String userName) {
        if ((citizen == null) == (userName == null)) {
            return Optional.empty();
        }
        if (userName != null) {
            boolean usable = !userName.isBlank() && userName.length() <= LONGEST_NAME && userName.indexOf('\0') < 0;
            return usable ? Optional.of(new ByUserName(userName)) : Optional.empty();
        }
        try {
            return Optional.of(new ById(UUID.fromString(citizen)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
