package hu.kapu.gateway.activation;

import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.ui.ActivationPage;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.FactorAction;
import hu.kapu.gateway.ui.FactorActionPage;
import hu.kapu.gateway.ui.FactorsShown;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RestrictedPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dresses what is done with second factors as pages. */
@ApplicationScoped
class FactorPages {
    static final String ROOT = "/ugyfelkapu/aktivalas";

    private final Layouts layouts;
    private final SignInPages pages;

    FactorPages(Layouts layouts, SignInPages pages) {
        this.layouts = layouts;
        this.pages = pages;
    }

    Response overview(FactorsShown shown) {
        return SignInPages.ok(new ActivationPage(layouts.current().whenSignedIn(true), shown));
    }

    Response action(
            FactorAction action,
            FactorsShown.@Nullable Factor factor,
            boolean last,
            boolean asksCode,
            int status,
            List<Refusal> errors) {
        return SignInPages.page(status, new FactorActionPage(layout(), action, factor, last, asksCode, errors));
    }

    Response refused(int status, Reason reason) {
        return refused(status, Refusal.of(reason));
    }

    Response refused(int status, Refusal refusal) {
        return pages.refused(layout(), status, refusal);
    }

    /** Another citizen's factor, or one that has ended. */
    Response unknown() {
        return refused(404, Reason.FACTOR_UNKNOWN);
    }

    Response restricted(Instant until) {
        return SignInPages.page(403, new RestrictedPage(layout(), until));
    }

    Response unavailable() {
        return pages.error(layout(), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
    }

    Response overloaded(Duration wait) {
        return pages.error(layout(), ErrorPage.Kind.OVERLOADED, Optional.of(wait));
    }

    static Response toOverview() {
        return Response.seeOther(URI.create(ROOT)).build();
    }

    Layout layout() {
        return layouts.current().whenSignedIn(true).withBackLink(ROOT);
    }
}
