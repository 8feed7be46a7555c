package hu.kapu.gateway.portal;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one document while it is read on. */
final class Mistakes {
    private final List<PortalMistake> found = new ArrayList<>();

    void unless(boolean holds, String field, String reason) {
        if (!holds) {
            add(field, reason);
        }
    }

    void add(String field, String reason) {
        add(new PortalMistake(field, reason));
    }

    void add(PortalMistake mistake) {
        found.add(mistake);
    }

    /** A value that has to be there, or the other in its place so that reading can go on. */
    String needed(String field, @Nullable String value) {
        unless(value != null, field, "is missing");
        return Objects.requireNonNullElse(value, "");
    }

    /** Reads a value that may be absent; nothing, and a mistake, when it is not what it should be. */
    <S, T> Optional<T> read(String field, @Nullable S value, Function<S, T> read) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(value));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            add(field, Objects.requireNonNullElse(wrong.getMessage(), "is not readable"));
            return Optional.empty();
        }
    }

    /** Reads each value of a list, naming the place of those that are wrong. */
    <S, T> List<T> readAll(String field, List<S> values, Function<S, T> read) {
        return IntStream.range(0, values.size())
                .mapToObj(index -> read(field + "[" + index + "]", values.get(index), read))
                .flatMap(Optional::stream)
                .toList();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<PortalMistake> all() {
        return List.copyOf(found);
    }
}
