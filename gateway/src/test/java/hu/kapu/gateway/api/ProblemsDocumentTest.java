package hu.kapu.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.api.ProblemCodes.ProblemCode;
import hu.kapu.gateway.oidc.OAuthError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} says what the code says; {@code -Dkapu.docs.write=true} writes it anew. */
class ProblemsDocumentTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Path DOCUMENT = REPOSITORY.resolve("docs/problems.md");
    private static final Map<String, String> MODULES = Map.of(
            "service-kit/runtime", "Every service",
            "identity-service", "identity",
            "second-factor-service", "second factor",
            "gateway", "gateway");
    private static final List<String> ORDER =
            List.of("service-kit/runtime", "gateway", "identity-service", "second-factor-service");

    @Test
    void the_document_lists_every_problem_and_every_oauth_error() throws IOException {
        String generated = generated();
        if (Boolean.getBoolean("kapu.docs.write")) {
            Files.writeString(DOCUMENT, generated);
        }

        assertThat(DOCUMENT)
                .as("run ./mvnw -pl gateway test -Dtest=ProblemsDocumentTest -Dkapu.docs.write=true")
                .hasContent(generated);
    }

    private static String generated() {
        StringBuilder text = new StringBuilder("""
                # Problems and errors

                Generated from the sources; a test of the gateway compares. Refusals are `application/problem+json`
                (RFC 9457) with `type` = `urn:kapu:problem:<code>` and the code again as `code`; OAuth's endpoints answer
                in OAuth's own form. Codes are stable, sentences are for developers and may change.
                """);
        for (String module : ORDER) {
            text.append("\n## ").append(MODULES.get(module)).append("\n\n| Status | Code | Meaning |\n|---|---|---|\n");
            ProblemCodes.of(REPOSITORY, module).forEach(code -> text.append(row(code)));
        }
        text.append("\n## OAuth and OpenID Connect\n\n| Error | Defined by | Meaning here |\n|---|---|---|\n");
        Arrays.stream(OAuthError.values()).forEach(error -> text.append(row(error)));
        return text.toString();
    }

    private static String row(ProblemCode code) {
        return "| %s | `%s` | %s |%n".formatted(code.status(), code.code(), code.sentence());
    }

    private static String row(OAuthError error) {
        return "| `%s` | %s | %s |%n".formatted(error.code(), error.source(), error.meaning());
    }
}
