package hu.kapu.gateway.alarm;

import hu.kapu.gateway.clients.Alarm;
import hu.kapu.gateway.clients.CitizenAccounts;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.signin.Attempts;
import hu.kapu.gateway.ui.AccountFrozenPage;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.PublicAlarmPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * "Nem én voltam" without signing in, for whoever got a letter about something they did not do. The user name and the
 * letter's code freeze the account; anything that is not genuine gets one and the same answer.
 */
@Path("/nem-en-voltam")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class AlarmResource {
    private static final URI FROZEN = URI.create("/nem-en-voltam/zarolva");

    private final CitizenAccounts accounts;
    private final EndAccess endAccess;
    private final Attempts attempts;
    private final SignInPages pages;
    private final Layouts layouts;

    AlarmResource(
            CitizenAccounts accounts, EndAccess endAccess, Attempts attempts, SignInPages pages, Layouts layouts) {
        this.accounts = accounts;
        this.endAccess = endAccess;
        this.attempts = attempts;
        this.pages = pages;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return page(200, "", List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> raise(
            @RestForm("userName") @Nullable String userName,
            @RestForm("noticeCode") @Nullable String noticeCode,
            @RestForm("sure") @Nullable String sure) {
        String name = userName == null ? "" : userName.strip();
        String code = noticeCode == null ? "" : noticeCode.strip();
        List<Refusal> missing = missing(name, code, sure != null);
        if (!missing.isEmpty()) {
            return Uni.createFrom().item(page(422, name, missing));
        }
        UUID attempt = attempts.of("alarm", name, code);
        return accounts.raiseAlarm(attempt, name, code).chain(alarm -> answer(name, alarm));
    }

    @GET
    @Path("zarolva")
    @Operation(hidden = true)
    public Response frozen() {
        return SignInPages.ok(new AccountFrozenPage(layouts.current()));
    }

    private Uni<Response> answer(String userName, Alarm alarm) {
        return switch (alarm) {
            case Alarm.Frozen(UUID citizenId) ->
                endAccess
                        .everywhere(citizenId)
                        .replaceWith(() -> Response.seeOther(FROZEN).build());
            case Alarm.Refused() -> item(page(422, userName, List.of(Refusal.of(Reason.NOTICE_REFUSED))));
            case Alarm.TooManyAttempts(Optional<Instant> retryAt) ->
                item(pages.tooMany(layouts.current(), Refusal.of(Reason.TOO_MANY_ATTEMPTS), retryAt));
            case Alarm.Unavailable() ->
                item(pages.error(layouts.current(), ErrorPage.Kind.UNAVAILABLE, Optional.empty()));
        };
    }

    private static List<Refusal> missing(String userName, String code, boolean sure) {
        List<Refusal> missing = new ArrayList<>();
        if (userName.isEmpty()) {
            missing.add(Refusal.of(Reason.USER_NAME_MISSING));
        }
        if (code.isEmpty()) {
            missing.add(Refusal.of(Reason.NOTICE_CODE_MISSING));
        }
        if (!sure) {
            missing.add(Refusal.of(Reason.NOT_SURE));
        }
        return missing;
    }

    private Response page(int status, String userName, List<Refusal> errors) {
        return SignInPages.page(status, new PublicAlarmPage(layouts.current(), userName, errors));
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
