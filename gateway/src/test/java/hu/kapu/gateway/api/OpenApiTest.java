package hu.kapu.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.scope.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The description of the REST API, read by the parser that generators of clients use. */
@QuarkusTest
class OpenApiTest {
    @Test
    void a_generator_reads_it_without_a_complaint() {
        SwaggerParseResult read = read();

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(read.getOpenAPI().getInfo().getTitle()).isEqualTo("Kapu");
    }

    @Test
    void every_operation_has_a_name_a_sentence_and_an_answer_of_a_known_shape() {
        Map<String, PathItem> paths = read().getOpenAPI().getPaths();

        assertThat(paths)
                .isNotEmpty()
                .allSatisfy((path, item) -> assertThat(path).startsWith("/api/v1/"));
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.getOperationId()).matches("[a-z][A-Za-z]+");
            assertThat(operation.getSummary()).as(operation.getOperationId()).isNotBlank();
            assertThat(operation.getTags()).as(operation.getOperationId()).hasSize(1);
        });
        assertThat(operations().stream().map(Operation::getOperationId)).doesNotHaveDuplicates();
    }

    @Test
    void every_refusal_is_described_as_a_problem() {
        assertThat(operations())
                .flatExtracting(operation -> operation.getResponses().entrySet())
                .filteredOn(response -> response.getKey().compareTo("400") >= 0)
                .isNotEmpty()
                .allSatisfy(response -> assertThat(response.getValue().getContent())
                        .as(response.getValue().getDescription())
                        .containsKey("application/problem+json"));
    }

    @Test
    void what_needs_a_scope_says_so_and_the_scopes_are_ours() {
        OpenAPI api = read().getOpenAPI();

        Map<String, SecurityScheme> schemes = Objects.requireNonNull(
                Objects.requireNonNull(api.getComponents()).getSecuritySchemes());
        assertThat(Objects.requireNonNull(schemes.get("clientCredentials"))
                        .getFlows()
                        .getClientCredentials()
                        .getScopes())
                .containsOnlyKeys(
                        Arrays.stream(Scope.values()).map(Scope::wireName).toArray(String[]::new));
        assertThat(operations())
                .filteredOn(operation -> operation.getSecurity() == null
                        || operation.getSecurity().isEmpty())
                .extracting(Operation::getOperationId)
                .containsExactly("signInMethods");
        assertThat(Objects.requireNonNull(api.getPaths().get("/api/v1/simulations"))
                        .getGet()
                        .getSecurity())
                .anySatisfy(
                        requirement -> assertThat(requirement).containsEntry("clientCredentials", List.of("simulate")));
    }

    private static List<Operation> operations() {
        return read().getOpenAPI().getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }

    private static SwaggerParseResult read() {
        String yaml =
                RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(yaml, null, options);
    }
}
