package hu.kapu.identity.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds what goes over the wire against {@code contracts/document-register.openapi.yaml}. */
final class RegisterDescription {
    private static final Path FILE = Path.of("contracts/document-register.openapi.yaml");
    private static final String JSON_CONTENT = "/content/application~1json/schema";
    private static final String SHARED = "#/components/schemas/";
    private static final String SHARED_ALONE = "#/$defs/";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode description;

    private RegisterDescription(JsonNode description) {
        this.description = description;
    }

    static RegisterDescription read() {
        try {
            return new RegisterDescription(new YAMLMapper().readTree(FILE.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("no description " + FILE.toAbsolutePath(), e);
        }
    }

    /**
     * What is wrong with a request.
     *
     * @param operation verb and path, as in {@code POST /pair-checks}
     */
    List<String> ofRequest(String operation, String authorization, String body) {
        List<String> violations = new ArrayList<>();
        if (described(operation).isMissingNode()) {
            violations.add(operation + " is not described");
        } else {
            violations.addAll(against(described(operation).path("requestBody").at(JSON_CONTENT), body));
        }
        if (wantsToken() && !authorization.startsWith("Bearer ")) {
            violations.add(operation + " came without its bearer token");
        }
        return violations;
    }

    /** What is wrong with an answer. */
    List<String> ofAnswer(String operation, int status, String body) {
        JsonNode answer = described(operation).path("responses").path(Integer.toString(status));
        if (answer.isMissingNode()) {
            return List.of(operation + " is not described to answer " + status);
        }
        JsonNode content = answer.at(JSON_CONTENT);
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of(status + " of " + operation + " has a body");
        }
        return against(content, body);
    }

    private JsonNode described(String operation) {
        String[] verbAndPath = operation.split(" ", 2);
        return description.path("paths").path(verbAndPath[1]).path(verbAndPath[0].toLowerCase(Locale.ROOT));
    }

    private boolean wantsToken() {
        return description.path("security").path(0).has("token")
                && description
                        .at("/components/securitySchemes/token/scheme")
                        .asText()
                        .equals("bearer");
    }

    private List<String> against(JsonNode schema, String body) {
        return SCHEMAS
                .getSchema(standingAlone(schema))
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    /** With the shared schemas where JSON Schema looks for them. */
    private String standingAlone(JsonNode schema) {
        ObjectNode alone = schema.deepCopy();
        JsonNode _ = alone.replace("$defs", description.at("/components/schemas"));
        return alone.toString().replace(SHARED, SHARED_ALONE);
    }
}
