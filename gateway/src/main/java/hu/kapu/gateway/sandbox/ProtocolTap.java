package hu.kapu.gateway.sandbox;

import hu.kapu.gateway.sandbox.ProtocolMessage.Part;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;

/** Keeps a legible copy of every exchange of OpenID Connect, in a sandbox only. */
public class ProtocolTap {
    /** Response filters run from the highest priority down: before pages are rendered. */
    private static final int BEFORE_RENDERING = 9_500;

    private static final String OAUTH = "/oauth2/";
    private static final String KEYS = "/oauth2/jwks";
    private static final List<String> HEADERS = List.of(HttpHeaders.AUTHORIZATION, "DPoP");
    private static final List<String> ANSWER_HEADERS = List.of(HttpHeaders.WWW_AUTHENTICATE, "DPoP-Nonce");

    private final SandboxConfig config;
    private final ProtocolLog log;
    private final Legible legible;
    private final Attribution attribution;
    private final Clock clock;

    ProtocolTap(SandboxConfig config, ProtocolLog log, Legible legible, Attribution attribution, Clock clock) {
        this.config = config;
        this.log = log;
        this.legible = legible;
        this.attribution = attribution;
        this.clock = clock;
    }

    @ServerResponseFilter(priority = BEFORE_RENDERING)
    public void keep(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!config.enabled() || !path.startsWith(OAUTH) || path.equals(KEYS)) {
            return;
        }
        Map<String, List<String>> parameters =
                new LinkedHashMap<>(request.getUriInfo().getQueryParameters());
        addForm(parameters);
        @Nullable String location = response.getHeaderString(HttpHeaders.LOCATION);
        String portal = attribution.of(parameters, request.getHeaderString(HttpHeaders.AUTHORIZATION), location);
        List<Part> sent = new ArrayList<>(legible.parameters(parameters));
        HEADERS.forEach(name -> addHeader(sent, name, request.getHeaderString(name)));
        List<Part> answered = answered(response, location, portal);
        String endpoint = request.getMethod() + " " + path;
        log.add(new ProtocolMessage(clock.instant(), portal, false, endpoint, sent, response.getStatus(), answered));
    }

    private List<Part> answered(ContainerResponseContext response, @Nullable String location, String portal) {
        List<Part> answered = new ArrayList<>();
        if (location != null) {
            addLocation(answered, location);
        }
        ANSWER_HEADERS.forEach(name -> addHeader(answered, name, response.getHeaderString(name)));
        Object entity = response.hasEntity() ? response.getEntity() : null;
        if (entity instanceof TemplateInstance page) {
            answered.add(new Part("page", page.getClass().getSimpleName()));
        } else if (entity != null) {
            legible.tokenIn(entity).ifPresent(token -> attribution.gave(token, portal));
            answered.addAll(legible.answer(entity));
        }
        return answered;
    }

    private void addLocation(List<Part> parts, String location) {
        int question = location.indexOf('?');
        if (question < 0) {
            parts.add(legible.part("Location", location));
            return;
        }
        parts.add(legible.part("Location", location.substring(0, question)));
        parts.addAll(legible.parameters(QueryString.read(URI.create(location).getRawQuery())));
    }

    private void addHeader(List<Part> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(legible.part(name, value));
        }
    }

    /** The request that a response filter is handed knows nothing of the form. */
    private static void addForm(Map<String, List<String>> parameters) {
        @Nullable ResteasyReactiveRequestContext context = CurrentRequestManager.get();
        @Nullable FormData form = context == null ? null : context.getFormData();
        if (form == null) {
            return;
        }
        form.forEach(name -> parameters.put(
                name,
                form.get(name).stream()
                        .filter(value -> !value.isFileItem())
                        .map(value -> value.getValue())
                        .toList()));
    }
}
