package hu.kapu.gateway.api;

import hu.kapu.gateway.scope.RequiresScope;
import hu.kapu.gateway.scope.Scope;
import hu.kapu.gateway.session.SessionCookie;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Adds to the description of the REST API what holds for all of it: how callers prove themselves, which scope opens what
 * (from {@link RequiresScope} itself), and what a problem looks like.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribeApi implements OASFilter {
    private static final String CLIENT = "clientCredentials";
    private static final String OFFICIAL = "officialSession";
    private static final String PROBLEM = "Problem";
    private static final DotName REQUIRES_SCOPE = DotName.createSimple(RequiresScope.class.getName());
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    /** What opens an operation, by its id. */
    private final Map<String, List<Scope>> scopes;

    public DescribeApi(IndexView index) {
        this.scopes = scopes(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        components.addSchema(PROBLEM, problem());
        components.addSecurityScheme(CLIENT, clientCredentials());
        components.addSecurityScheme(OFFICIAL, officialSession());
        api.setComponents(components);
        api.setServers(List.of(OASFactory.createServer().url("/")));
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(this::complete);
    }

    private static Map<String, List<Scope>> scopes(IndexView index) {
        Map<String, List<Scope>> found = new HashMap<>();
        for (AnnotationInstance required : index.getAnnotations(REQUIRES_SCOPE)) {
            AnnotationInstance operation = required.target().asMethod().annotation(OPERATION);
            if (operation != null && operation.value("operationId") != null) {
                found.put(
                        operation.value("operationId").asString(),
                        Arrays.stream(required.value().asEnumArray())
                                .map(Scope::valueOf)
                                .toList());
            }
        }
        return found;
    }

    private void complete(Operation operation) {
        List<Scope> needed = scopes.getOrDefault(operation.getOperationId(), List.of());
        if (!needed.isEmpty()) {
            operation.setSecurity(new ArrayList<>());
            for (Scope scope : needed) {
                operation.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme(CLIENT, List.of(scope.wireName())));
            }
            if (Scope.ofOperators().containsAll(needed.subList(0, 1))) {
                operation.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme(OFFICIAL));
            }
            operation
                    .getResponses()
                    .addAPIResponse("401", refusal("Problem `token-missing`, `token-invalid` or `sign-in-not-fresh`"));
            operation.getResponses().addAPIResponse("403", refusal("Problem `scope-missing` or `form-not-ours`"));
        }
        operation.getResponses().getAPIResponses().forEach(DescribeApi::withProblem);
    }

    private static void withProblem(String status, APIResponse response) {
        if (status.compareTo("400") >= 0 && response.getContent() == null) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            "application/problem+json",
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(PROBLEM))));
        }
    }

    private static APIResponse refusal(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .description(
                        "A refusal (RFC 9457). Codes are stable, sentences may change; some carry further members.")
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", text("urn:kapu:problem:scope-missing"))
                .addProperty("title", text("Forbidden"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .addExample(403))
                .addProperty("detail", text("None of the scopes that open this is yours."))
                .addProperty("code", text("scope-missing"))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    private static Schema text(String example) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).addExample(example);
    }

    private static SecurityScheme clientCredentials() {
        OAuthFlow flow = OASFactory.createOAuthFlow().tokenUrl("/oauth2/token");
        Arrays.stream(Scope.values()).forEach(scope -> flow.addScope(scope.wireName(), scope.meaning()));
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("A client of operators proves itself by private_key_jwt, a portal as it is registered.")
                .flows(OASFactory.createOAuthFlows().clientCredentials(flow));
    }

    private static SecurityScheme officialSession() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name(SessionCookie.NAME)
                .description(
                        "An operator in person, signed in at the registrar's door with the app within 15 minutes.");
    }
}
