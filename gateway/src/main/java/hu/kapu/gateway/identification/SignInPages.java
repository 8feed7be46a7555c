package hu.kapu.gateway.identification;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.Rule;
import hu.kapu.gateway.signin.OfferedMethods;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Target;
import hu.kapu.gateway.ui.AnnouncedRaise;
import hu.kapu.gateway.ui.ChooseMethodPage;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.ExpiredPage;
import hu.kapu.gateway.ui.FormerMethodsPage;
import hu.kapu.gateway.ui.FormerMethodsPage.FormerMethod;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.Page;
import hu.kapu.gateway.ui.PasswordAloneEndedPage;
import hu.kapu.gateway.ui.PasswordPage;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RefusedPage;
import hu.kapu.gateway.ui.SecurityHeaders;
import hu.kapu.gateway.ui.ShownMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Dresses the steps of a sign-in as pages. */
@ApplicationScoped
public class SignInPages {
    private static final int STEPS = 3;

    private final Layouts layouts;
    private final OfferedMethods offered;
    private final PortalLevels levels;
    private final RoutingContext context;
    private final Clock clock;

    SignInPages(Layouts layouts, OfferedMethods offered, PortalLevels levels, RoutingContext context, Clock clock) {
        this.layouts = layouts;
        this.offered = offered;
        this.levels = levels;
        this.context = context;
        this.clock = clock;
    }

    /** The layout of this request within a sign-in; forms may lead to the waiting portal. */
    public Layout layout(SignInTransaction transaction) {
        Duration left = Duration.between(clock.instant(), transaction.expiresAt());
        Layout layout = layouts.current().withTransaction(transaction.id()).withTimeLeft(left);
        return switch (transaction.target()) {
            case Target.Portal portal -> {
                SecurityHeaders.allowFormsTo(context, URI.create(portal.redirectOrigin()));
                yield layout.goingTo(
                        new Layout.PortalView(portal.name(layout.language().tag()), portal.logo()));
            }
            case Target.Account ignored -> layout;
            case Target.Registrar ignored -> layout;
        };
    }

    /** Steps are counted from the choice; where there is none, from the password. */
    private Layout stepLayout(SignInTransaction transaction, int step) {
        int missing = transaction.offersChoice() ? 0 : 1;
        return layout(transaction).atStep(step - missing, STEPS - missing);
    }

    Response choose(SignInTransaction transaction) {
        List<Method> open = offered.at(transaction.target());
        List<ShownMethod> methods = open.stream().map(SignInPages::shown).toList();
        AnnouncedRaise raise = levels.leavingOut(open, transaction.target()).orElse(null);
        boolean someEnded = !offered.ended(transaction.target()).isEmpty();
        boolean emailTooWeak = offered.isTooWeak(Method.EMAIL_CODE, transaction.target());
        return ok(new ChooseMethodPage(stepLayout(transaction, 1), methods, someEnded, emailTooWeak, raise));
    }

    Response formerMethods(SignInTransaction transaction) {
        Layout layout = layout(transaction);
        List<FormerMethod> methods = offered.ended(transaction.target()).stream()
                .map(rule -> former(rule, layout.language().tag()))
                .toList();
        return ok(new FormerMethodsPage(layout.withBackLink(layout.there("/azonositas")), methods));
    }

    Response password(SignInTransaction transaction, int status, String userName, List<Refusal> errors) {
        Layout layout = stepLayout(transaction, 2);
        Layout withWayBack = transaction.offersChoice() ? layout.withBackLink(layout.there("/azonositas")) : layout;
        ShownMethod method = shown(Objects.requireNonNullElse(transaction.chosen(), Method.TOTP));
        return page(status, new PasswordPage(withWayBack, method, userName, transaction.isStepUp(), errors));
    }

    Layout codeLayout(SignInTransaction transaction) {
        return stepLayout(transaction, 3);
    }

    public Response passwordAloneEnded(Layout layout, Instant since) {
        return ok(new PasswordAloneEndedPage(layout, since));
    }

    public Response refused(Layout layout, int status, Refusal refusal) {
        return page(status, new RefusedPage(layout, refusal));
    }

    public Response error(Layout layout, ErrorPage.Kind kind, Optional<Duration> retryAfter) {
        Response.ResponseBuilder response = Response.status(kind.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(new ErrorPage(layout, kind, retryAfter.orElse(null)));
        retryAfter.ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return response.build();
    }

    Response expired(SignInTransaction transaction) {
        Layout layout = layout(transaction);
        return page(410, new ExpiredPage(layout, layout.there("/azonositas/ujra")));
    }

    public Response expired() {
        return page(410, new ExpiredPage(layouts.current(), null));
    }

    /** 429 with the same page for everybody who tries too often. */
    Response tooMany(SignInTransaction transaction, Refusal refusal, Optional<Instant> retryAt) {
        return tooMany(layout(transaction), refusal, retryAt);
    }

    public Response tooMany(Layout layout, Refusal refusal, Optional<Instant> retryAt) {
        Response.ResponseBuilder response =
                Response.fromResponse(refused(layout, 429, refusal.withRetryAt(retryAt.orElse(null))));
        retryAt.ifPresent(at -> response.header(
                HttpHeaders.RETRY_AFTER,
                Math.max(1, Duration.between(clock.instant(), at).toSeconds())));
        return response.build();
    }

    public static Response ok(Page page) {
        return page(200, page);
    }

    public static Response page(int status, Page page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    public static Response toPresentStep(SignInTransaction transaction) {
        return Response.seeOther(transaction.presentStep().of(transaction.id())).build();
    }

    static ShownMethod shown(Method method) {
        return ShownMethod.ofWireName(method.wireName()).orElseThrow();
    }

    private static FormerMethod former(Rule rule, String language) {
        return new FormerMethod(
                shown(rule.method()),
                Objects.requireNonNull(rule.from()),
                rule.reason().in(language),
                rule.wayToGo().map(way -> way.in(language)).orElse(null));
    }
}
