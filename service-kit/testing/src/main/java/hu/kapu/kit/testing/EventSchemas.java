package hu.kapu.kit.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Holds events against the schema that their producer publishes (JSON Schema 2020-12). */
public final class EventSchemas {
    private EventSchemas() {}

    /** Throws {@link AssertionError} with every violation. The path is relative to the module's folder. */
    public static void validate(String json, String schemaPath) {
        validate(json, Path.of(schemaPath));
    }

    public static void validate(String json, Path schemaPath) {
        String violations = schema(schemaPath)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        if (!violations.isEmpty()) {
            throw new AssertionError("against " + schemaPath + ":\n" + violations + "\nin " + json);
        }
    }

    private static JsonSchema schema(Path path) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("no schema " + path.toAbsolutePath(), e);
        }
    }
}
