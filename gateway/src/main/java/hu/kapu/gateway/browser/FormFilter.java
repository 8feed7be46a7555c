package hu.kapu.gateway.browser;

import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layouts;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every changing request that is not a form of ours in this very browser: token and {@code Sec-Fetch-Site} both
 * have a say. Refuses what no browser sends, too. Exempt are {@code /oauth2/}, where clients authenticate and a citizen's
 * parameters are a fresh request, and {@code /api/}, which has no forms and its own guard (see the package scope).
 */
public class FormFilter {
    static final String FIELD = "csrf";
    private static final Set<String> CHANGING_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    /** Programs call there; the sandbox takes JSON, which no other site can make a browser send. */
    private static final List<String> NO_FORMS_HERE = List.of("/oauth2/", "/api/", "/sandbox/api/");

    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");
    private static final int LONGEST = 200;

    private final FormTokens tokens;
    private final Layouts layouts;

    FormFilter(FormTokens tokens, Layouts layouts) {
        this.tokens = tokens;
        this.layouts = layouts;
    }

    @ServerRequestFilter(priority = 100)
    @WithFormRead
    public Uni<@Nullable Response> check(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        if (CHANGING_NOTHING.contains(request.getMethod())
                || NO_FORMS_HERE.stream().anyMatch(request.getUriInfo().getPath()::startsWith)) {
            return Uni.createFrom().nullItem();
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null && !OUR_OWN.contains(site)) {
            return Uni.createFrom().item(refusal(ErrorPage.Kind.FORM_NOT_OURS));
        }
        ResteasyReactiveRequestContext form = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        if (holdsWhatNobodyTypes(form)) {
            return Uni.createFrom().item(refusal(ErrorPage.Kind.BAD_REQUEST));
        }
        BrowserBinding browser = RequestBrowser.of(context);
        String token = token(form);
        if (browser.fresh() || token == null) {
            return Uni.createFrom().item(refusal(ErrorPage.Kind.FORM_NOT_OURS));
        }
        if (tokens.belongsTo(token, browser)) {
            return Uni.createFrom().nullItem();
        }
        return tokens.belongedTo(token, browser)
                .map(belonged -> belonged ? null : refusal(ErrorPage.Kind.FORM_NOT_OURS));
    }

    /** The NUL character: no field lets a citizen type it, and PostgreSQL stores it in no text. */
    private static boolean holdsWhatNobodyTypes(ResteasyReactiveRequestContext form) {
        FormData fields = form.getFormData();
        return fields != null
                && StreamSupport.stream(fields.spliterator(), false)
                        .flatMap(name -> fields.get(name).stream())
                        .anyMatch(
                                value -> !value.isFileItem() && value.getValue().indexOf('\0') >= 0);
    }

    private static @Nullable String token(ResteasyReactiveRequestContext form) {
        Object value = form.getFormParameter(FIELD, true, false);
        return value instanceof String token && token.length() <= LONGEST ? token : null;
    }

    private Response refusal(ErrorPage.Kind kind) {
        return Response.status(kind.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(new ErrorPage(layouts.current(), kind, null))
                .build();
    }
}
