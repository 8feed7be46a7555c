package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came back over the wire, read only far enough to be mapped to an outcome. */
record Answer(int status, JsonNode body) {
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String field) {
            super("the answer lacks a readable " + field);
        }
    }

    boolean is(int expected) {
        return status == expected;
    }

    /** The problem's code, or an empty text. */
    String code() {
        return body.path("code").asText("");
    }

    String text(String field) {
        JsonNode value = body.path(field);
        if (!value.isTextual()) {
            throw new Unreadable(field);
        }
        return value.textValue();
    }

    boolean flag(String field) {
        JsonNode value = body.path(field);
        if (!value.isBoolean()) {
            throw new Unreadable(field);
        }
        return value.booleanValue();
    }

    UUID id(String field) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException notAnId) {
            throw new Unreadable(field);
        }
    }

    Instant instant(String field) {
        return parse(field, text(field));
    }

    Optional<Instant> optionalInstant(String field) {
        JsonNode value = body.path(field);
        return value.isTextual() ? Optional.of(parse(field, value.textValue())) : Optional.empty();
    }

    /** An object inside this one; empty when it is absent or null. */
    Optional<Answer> part(String field) {
        JsonNode value = body.path(field);
        return value.isObject() ? Optional.of(new Answer(status, value)) : Optional.empty();
    }

    @Nullable
    Integer number(String field) {
        return body.path(field).isInt() ? body.path(field).intValue() : null;
    }

    int count(String field) {
        Integer value = number(field);
        if (value == null) {
            throw new Unreadable(field);
        }
        return value;
    }

    Duration retryAfter() {
        return Duration.ofSeconds(Math.max(1, body.path("retryAfterSeconds").asInt(5)));
    }

    private static Instant parse(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notAnInstant) {
            throw new Unreadable(field);
        }
    }
}
