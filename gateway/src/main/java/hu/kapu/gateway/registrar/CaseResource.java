package hu.kapu.gateway.registrar;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.registrar.DecideCase.Outcome;
import hu.kapu.gateway.ui.Reason;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** One case: looked at by who may decide about it or began it, decided by a second official or withdrawn by the first. */
@Path(OfficialReach.ROOT + "/ugyek/{id}")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class CaseResource {
    private final RegistrarCases cases;
    private final DecideCase decide;
    private final WithdrawCase withdraw;
    private final SignedInCitizen session;
    private final RegistrarPages pages;

    CaseResource(
            RegistrarCases cases,
            DecideCase decide,
            WithdrawCase withdraw,
            SignedInCitizen session,
            RegistrarPages pages) {
        this.cases = cases;
        this.decide = decide;
        this.withdraw = withdraw;
        this.session = session;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@PathParam("id") String id) {
        Optional<UUID> wanted = Typed.id(id);
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(pages.refused(404, Reason.CASE_UNKNOWN));
        }
        return cases.byId(wanted.get())
                .map(found -> found.filter(pages::mayLookAt)
                        .map(shown -> pages.registrarCase(shown, 200, List.of()))
                        .orElseGet(() -> pages.refused(404, Reason.CASE_UNKNOWN)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> decide(@PathParam("id") String id, @RestForm("decision") @Nullable String decision) {
        Optional<UUID> wanted = Typed.id(id);
        Optional<CaseState> decided = decided(decision);
        if (wanted.isEmpty() || decided.isEmpty()) {
            return Uni.createFrom().item(pages.refused(404, Reason.CASE_UNKNOWN));
        }
        return decide.decide(pages.official(), session.session(), wanted.get(), decided.get())
                .map(outcome -> answer(wanted.get(), outcome));
    }

    @POST
    @Path("visszavonas")
    @Operation(hidden = true)
    public Uni<Response> withdraw(@PathParam("id") String id) {
        Optional<UUID> wanted = Typed.id(id);
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(pages.refused(404, Reason.CASE_UNKNOWN));
        }
        return withdraw.withdraw(pages.official(), wanted.get()).map(outcome -> answer(wanted.get(), outcome));
    }

    private Response answer(UUID id, WithdrawCase.Outcome outcome) {
        return switch (outcome) {
            case WithdrawCase.Outcome.Withdrawn() -> toCase(id);
            case WithdrawCase.Outcome.OfAnother() -> pages.refused(403, Reason.CASE_OF_ANOTHER);
            case WithdrawCase.Outcome.Settled() -> pages.refused(409, Reason.CASE_SETTLED);
            case WithdrawCase.Outcome.Unknown() -> pages.refused(404, Reason.CASE_UNKNOWN);
        };
    }

    /** The button that was pressed; whatever is neither of the two decides nothing. */
    private static Optional<CaseState> decided(@Nullable String button) {
        if ("approve".equals(button)) {
            return Optional.of(CaseState.APPROVED);
        }
        return "reject".equals(button) ? Optional.of(CaseState.REJECTED) : Optional.empty();
    }

    private Response answer(UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided(CaseState state) -> decided(id, state);
            case Outcome.SignInTooOld() -> pages.refused(403, Reason.OFFICIAL_SIGN_IN_TOO_OLD);
            case Outcome.OwnCase() -> pages.refused(403, Reason.CASE_OF_ONES_OWN);
            case Outcome.AboutOneself() -> pages.refused(403, Reason.CASE_ABOUT_ONESELF);
            case Outcome.RoleMissing() -> pages.refused(403, Reason.ROLE_NEEDED);
            case Outcome.Settled() -> pages.refused(409, Reason.CASE_SETTLED);
            case Outcome.Unknown() -> pages.refused(404, Reason.CASE_UNKNOWN);
        };
    }

    private Response decided(UUID id, CaseState state) {
        return switch (state) {
            case WAITING, DONE, REJECTED, WITHDRAWN -> toCase(id);
            case APPROVED -> pages.refused(503, Reason.CASE_NOT_CARRIED_OUT);
            case IMPOSSIBLE -> pages.refused(409, Reason.CASE_IMPOSSIBLE);
        };
    }

    private static Response toCase(UUID id) {
        return Response.seeOther(URI.create(OfficialReach.ROOT + "/ugyek/" + id))
                .build();
    }
}
