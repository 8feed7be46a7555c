package hu.kapu.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal as RFC 9457 problem details.
 *
 * @param code stable, in kebab-case; also the last part of {@code type}
 * @param detail one English sentence for developers, free of personal data
 * @param facts further members the caller needs, such as {@code attemptsLeft}
 */
public record Problem(int status, String code, String detail, Map<String, Object> facts) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER_SECONDS = "retryAfterSeconds";

    public Problem {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, Map.of());
    }

    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Problem(status, code, detail, more);
    }

    /** Whole seconds, rounded up, as a fact and as the {@code Retry-After} header. */
    public Problem retryAfter(Duration wait) {
        return with(RETRY_AFTER_SECONDS, Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }

    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ProblemJson.write(this));
        Object wait = facts.get(RETRY_AFTER_SECONDS);
        if (wait != null) {
            response.header(HttpHeaders.RETRY_AFTER, wait);
        }
        return response.build();
    }
}
