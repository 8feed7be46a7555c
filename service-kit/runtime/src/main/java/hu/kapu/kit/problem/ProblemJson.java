package hu.kapu.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a problem in the order of RFC 9457, then its facts; times and ids become strings. */
final class ProblemJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemJson() {}

    static String write(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:kapu:problem:" + problem.code());
        members.put("title", title(problem.status()));
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        members.put("code", problem.code());
        problem.facts().forEach((name, value) -> members.put(name, plain(value)));
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problem " + problem.code() + " has a fact that JSON cannot carry", e);
        }
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean bool -> bool;
            case Collection<?> many ->
                many.stream().map(one -> one == null ? "" : plain(one)).toList();
            case Map<?, ?> map -> map;
            default -> value.toString();
        };
    }
}
