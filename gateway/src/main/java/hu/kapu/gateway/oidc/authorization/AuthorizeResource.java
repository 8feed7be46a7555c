package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.Level;
import hu.kapu.gateway.signin.StartedTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Where portals send the citizen's browser (OpenID Connect Core 1.0, section 3.1.2). */
@Path("/oauth2/authorize")
public class AuthorizeResource {
    /** What GET takes as an address (see ParameterLimits) has to hold what POST brings. */
    private static final int LONGEST_QUERY = 8_000;

    private final IncomingRequests requests;
    private final SingleSignOn singleSignOn;
    private final Authorize authorize;
    private final AuthorizationAnswers answers;
    private final BrowserAnswers browser;

    AuthorizeResource(
            IncomingRequests requests,
            SingleSignOn singleSignOn,
            Authorize authorize,
            AuthorizationAnswers answers,
            BrowserAnswers browser) {
        this.requests = requests;
        this.singleSignOn = singleSignOn;
        this.authorize = authorize;
        this.answers = answers;
        this.browser = browser;
    }

    @GET
    public Uni<Response> ask(@Context UriInfo uri, @Context HttpHeaders headers) {
        return requests.read(Parameters.of(uri.getQueryParameters())).chain(check -> switch (check) {
            case RequestCheck.UnknownClient ignored -> now(browser.portalRequestRefused());
            case RequestCheck.PortalDisabled(Portal portal) -> now(browser.portalDisabled(portal));
            case RequestCheck.RedirectNotRegistered ignored -> now(browser.portalRequestRefused());
            case RequestCheck.PushedRequestGone ignored -> now(browser.portalRequestRefused());
            case RequestCheck.Refused(ReplyTo replyTo, OAuthError error, String description) ->
                refuse(replyTo, error, description);
            case RequestCheck.Accepted(AuthorizationRequest request, Portal portal) ->
                singleSignOn.next(request, portal, headers).chain(step -> take(step, request, portal, headers));
        });
    }

    /** A form of another site brings no cookies; asked again by GET, the browser sends them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response askByForm(MultivaluedMap<String, String> form) {
        String query = form.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.length() > LONGEST_QUERY
                ? browser.portalRequestRefused()
                : Response.seeOther(URI.create("/oauth2/authorize?" + query)).build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Uni<Response> take(NextStep step, AuthorizationRequest request, Portal portal, HttpHeaders headers) {
        return switch (step) {
            case NextStep.UseSession(Session session, Level level) ->
                request.consent()
                        ? onwards(authorize.toConsent(request, portal, level, session, headers), request, headers)
                        : authorize.fromSession(request, level, session).map(browser::of);
            case NextStep.StepUp(Session session, Level level) ->
                onwards(authorize.byStepUp(request, portal, level, session, headers), request, headers);
            case NextStep.SignIn(Level level) ->
                onwards(authorize.bySignIn(request, portal, level, headers), request, headers);
            case NextStep.Refuse(OAuthError error, String description) -> refuse(request.replyTo(), error, description);
        };
    }

    private Uni<Response> onwards(Uni<StartedTransaction> begun, AuthorizationRequest request, HttpHeaders headers) {
        return begun.map(started -> browser.toSignIn(started, request.language(), headers));
    }

    private Uni<Response> refuse(ReplyTo replyTo, OAuthError error, String description) {
        return now(browser.to(answers.error(replyTo, error, description)));
    }

    private static Uni<Response> now(Response response) {
        return Uni.createFrom().item(response);
    }
}
