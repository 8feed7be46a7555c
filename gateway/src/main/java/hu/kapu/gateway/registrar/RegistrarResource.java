package hu.kapu.gateway.registrar;

import hu.kapu.gateway.browser.RequestBrowser;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.signin.StartSignIn;
import hu.kapu.gateway.signin.StartedTransaction;
import hu.kapu.gateway.ui.RegistrarAuditPage;
import hu.kapu.gateway.ui.ShownAction;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The registrar's door: what the official may do, and the record for auditors. */
@Path(OfficialReach.ROOT)
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class RegistrarResource {
    private static final int A_PAGE = 50;
    private static final int A_PAGE_OF_CASES = 20;

    private final RegistrarCases cases;
    private final RegistrarAudit audit;
    private final RegistrarPages pages;
    private final StartSignIn start;
    private final Clock clock;

    RegistrarResource(
            RegistrarCases cases, RegistrarAudit audit, RegistrarPages pages, StartSignIn start, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.pages = pages;
        this.start = start;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> home(@RestQuery("elott") @Nullable String before) {
        UUID last = before == null ? null : Typed.id(before).orElse(null);
        return cases.open(pages.official(), clock.instant(), last, A_PAGE_OF_CASES + 1)
                .map(this::home);
    }

    private Response home(List<RegistrarCase> found) {
        List<RegistrarCase> shown = found.subList(0, Math.min(A_PAGE_OF_CASES, found.size()));
        String older = found.size() > A_PAGE_OF_CASES
                ? OfficialReach.ROOT + "?elott=" + shown.getLast().id()
                : null;
        return pages.home(shown, older);
    }

    @GET
    @Path("belepes")
    @Operation(hidden = true)
    public Uni<Response> signIn(RoutingContext context) {
        return start.atRegistrar(RequestBrowser.of(context)).map(StartedTransaction::toRedirect);
    }

    @GET
    @Path("naplo")
    @Operation(hidden = true)
    public Uni<Response> record(@RestQuery("elott") @Nullable Long before) {
        long position = before == null || before < 1 ? Long.MAX_VALUE : before;
        return audit.before(position, A_PAGE + 1).map(this::page);
    }

    private Response page(List<RegistrarAudit.Entry> found) {
        List<RegistrarAudit.Entry> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        String older = found.size() > A_PAGE
                ? OfficialReach.ROOT + "/naplo?elott=" + shown.getLast().position()
                : null;
        List<RegistrarAuditPage.Line> lines =
                shown.stream().map(entry -> line(entry.action())).toList();
        return SignInPages.ok(new RegistrarAuditPage(pages.backTo(OfficialReach.ROOT), lines, older));
    }

    private static RegistrarAuditPage.Line line(RegistrarAudit.Action action) {
        return new RegistrarAuditPage.Line(
                action.at(),
                action.officialName(),
                action.office(),
                ShownAction.of(action.action()),
                action.citizen() == null ? null : action.citizen().toString(),
                action.caseNumber(),
                action.reason());
    }
}
