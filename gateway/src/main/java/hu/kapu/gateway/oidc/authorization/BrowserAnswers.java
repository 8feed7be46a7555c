package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.signin.StartedTransaction;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.ExpiredPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.Page;
import hu.kapu.gateway.ui.PortalDisabledPage;
import hu.kapu.gateway.ui.RequestLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** What a browser gets: 303 onwards, or a page that says why it stays here. */
@ApplicationScoped
class BrowserAnswers {
    private final Layouts layouts;
    private final PortalPages pages;

    BrowserAnswers(Layouts layouts, PortalPages pages) {
        this.layouts = layouts;
        this.pages = pages;
    }

    Response to(URI location) {
        return Response.seeOther(location).build();
    }

    /** To the portal, with its answer in the address or in a form. */
    Response to(PortalAnswer answer) {
        return switch (answer.replyTo().mode()) {
            case QUERY -> to(answer.location());
            case FORM_POST -> page(200, pages.formPost(answer));
        };
    }

    /** To the identification page, in the language the portal wishes unless the citizen has chosen one. */
    Response toSignIn(StartedTransaction started, Optional<String> wishedLanguage, HttpHeaders headers) {
        Response response = started.toRedirect();
        if (wishedLanguage.isEmpty() || headers.getCookies().containsKey(RequestLanguage.COOKIE)) {
            return response;
        }
        return Response.fromResponse(response)
                .cookie(language(wishedLanguage.get()))
                .build();
    }

    Response of(CodeAnswer answer) {
        return switch (answer) {
            case CodeAnswer.Back(PortalAnswer back) -> to(back);
            case CodeAnswer.NeedsConsent(PendingAuthorization pending, UUID transaction) ->
                page(200, pages.consent(pending, transaction));
            case CodeAnswer.NotNow ignored -> page(ErrorPage.Kind.UNAVAILABLE);
        };
    }

    /** The citizen has signed out since: the portal has to send them again. */
    Response over() {
        return page(410, new ExpiredPage(layouts.current(), null));
    }

    Response portalRequestRefused() {
        return page(ErrorPage.Kind.PORTAL_REQUEST_REFUSED);
    }

    Response portalDisabled(Portal portal) {
        Layout layout = layouts.current();
        return Response.status(Response.Status.FORBIDDEN)
                .entity(new PortalDisabledPage(
                        layout, portal.name(layout.language().tag())))
                .build();
    }

    private static NewCookie language(String tag) {
        return new NewCookie.Builder(RequestLanguage.COOKIE)
                .value(tag)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private Response page(ErrorPage.Kind kind) {
        return page(kind.status(), new ErrorPage(layouts.current(), kind, null));
    }

    private static Response page(int status, Page page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
