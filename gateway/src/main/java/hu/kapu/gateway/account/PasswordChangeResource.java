package hu.kapu.gateway.account;

import hu.kapu.gateway.clients.CitizenAccounts;
import hu.kapu.gateway.clients.PasswordChange;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.DeviceCookie;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.Attempts;
import hu.kapu.gateway.ui.AccountDonePage;
import hu.kapu.gateway.ui.AccountDonePage.Done;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.PasswordChangePage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** A new password in place of the present one; whoever else is signed in is out, and this browser is known anew. */
@Path("/ugyfelkapu/jelszo")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class PasswordChangeResource {
    private final SignedInCitizen citizen;
    private final CitizenAccounts accounts;
    private final EndAccess endAccess;
    private final Attempts attempts;
    private final SignInPages pages;
    private final Layouts layouts;

    PasswordChangeResource(
            SignedInCitizen citizen,
            CitizenAccounts accounts,
            EndAccess endAccess,
            Attempts attempts,
            SignInPages pages,
            Layouts layouts) {
        this.citizen = citizen;
        this.accounts = accounts;
        this.endAccess = endAccess;
        this.attempts = attempts;
        this.pages = pages;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return page(200, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> change(
            @RestForm("password") @Nullable String password,
            @RestForm("newPassword") @Nullable String newPassword,
            HttpHeaders headers) {
        String current = password == null ? "" : password;
        String next = newPassword == null ? "" : newPassword;
        List<Refusal> missing = missing(current, next);
        return missing.isEmpty()
                ? change(current, next, DeviceCookie.valueIn(headers))
                : Uni.createFrom().item(page(422, missing));
    }

    @GET
    @Path("kesz")
    @Operation(hidden = true)
    public Response done() {
        return SignInPages.ok(new AccountDonePage(layout(), Done.PASSWORD_CHANGED, false));
    }

    private Uni<Response> change(String current, String next, @Nullable String deviceToken) {
        Session session = citizen.session();
        UUID attempt = attempts.of("password-change", session.id().toString(), current, next);
        return endAccess
                .elsewhere(session)
                .chain(() -> accounts.changePassword(citizen.applicant(), attempt, current, next, deviceToken))
                .call(outcome -> outcome instanceof PasswordChange.Changed
                        ? endAccess.elsewhere(session)
                        : Uni.createFrom().voidItem())
                .map(this::answer);
    }

    private Response answer(PasswordChange outcome) {
        return switch (outcome) {
            case PasswordChange.Changed(Instant ignored, String deviceToken) ->
                Response.seeOther(URI.create("/ugyfelkapu/jelszo/kesz"))
                        .cookie(DeviceCookie.of(deviceToken))
                        .build();
            case PasswordChange.CurrentWrong() -> page(422, List.of(Refusal.of(Reason.PASSWORD_AGAIN_WRONG)));
            case PasswordChange.NotAllowed(String code) -> page(422, List.of(Refusal.ofCode(code)));
            case PasswordChange.TooManyAttempts(Optional<Instant> retryAt) ->
                pages.tooMany(layout(), Refusal.of(Reason.TOO_MANY_ATTEMPTS), retryAt);
            case PasswordChange.Overloaded(Duration wait) ->
                pages.error(layout(), ErrorPage.Kind.OVERLOADED, Optional.of(wait));
            case PasswordChange.Unavailable() -> pages.error(layout(), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
        };
    }

    private static List<Refusal> missing(String current, String next) {
        List<Refusal> missing = new ArrayList<>();
        if (current.isEmpty()) {
            missing.add(Refusal.of(Reason.PASSWORD_MISSING));
        }
        if (next.isEmpty()) {
            missing.add(Refusal.of(Reason.NEW_PASSWORD_MISSING));
        }
        return missing;
    }

    private Response page(int status, List<Refusal> errors) {
        String userName = citizen.session().userName();
        return SignInPages.page(status, new PasswordChangePage(layout().withBackLink("/ugyfelkapu"), userName, errors));
    }

    private Layout layout() {
        return layouts.current().whenSignedIn(true);
    }
}
