package hu.kapu.gateway.registrar;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.clients.FoundCitizens;
import hu.kapu.gateway.clients.RegistrarIdentity;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RegistrarChoice;
import hu.kapu.gateway.ui.RegistrarField;
import hu.kapu.gateway.ui.RegistrarFormPage;
import hu.kapu.gateway.ui.RegistrarRolesPage;
import hu.kapu.gateway.ui.RegistrarTask;
import hu.kapu.gateway.ui.ShownRole;
import hu.kapu.kit.ids.Ids;
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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Who has which role; an operator proposes one, a second operator approves it as any other case. */
@Path(OfficialReach.ROOT + "/szerepek")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class RolesResource {
    static final String PATH = OfficialReach.ROOT + "/szerepek";

    private final Officials officials;
    private final RegistrarIdentity identity;
    private final OpenCase openCase;
    private final SignedInCitizen session;
    private final RegistrarPages pages;
    private final RegistrarConfiguration configuration;
    private final Ids ids;
    private final Clock clock;

    RolesResource(
            Officials officials,
            RegistrarIdentity identity,
            OpenCase openCase,
            SignedInCitizen session,
            RegistrarPages pages,
            RegistrarConfiguration configuration,
            Ids ids,
            Clock clock) {
        this.officials = officials;
        this.identity = identity;
        this.openCase = openCase;
        this.session = session;
        this.pages = pages;
        this.configuration = configuration;
        this.ids = ids;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> all() {
        return officials
                .all(clock.instant())
                .map(found -> SignInPages.ok(new RegistrarRolesPage(
                        pages.backTo(OfficialReach.ROOT),
                        found.stream()
                                .map(each -> new RegistrarRolesPage.Line(
                                        each.userName(),
                                        ShownRole.valueOf(each.role().name()),
                                        each.office(),
                                        each.until(),
                                        EndRoleResource.path(each)))
                                .toList())));
    }

    @GET
    @Path("uj")
    @Operation(hidden = true)
    public Response form() {
        return pages.signInTooOld().orElseGet(() -> page(200, Typed.nothing(), ids.next(), List.of()));
    }

    @POST
    @Path("uj")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> propose(@RestForm("key") @Nullable String readWithTheForm) {
        Typed typed = Typed.ofRequest();
        UUID key = typed.key().orElseGet(ids::next);
        String userName = typed.needed(RegistrarField.USER_NAME, Reason.USER_NAME_MISSING);
        Optional<Role> role = Role.parse(typed.of(RegistrarField.ROLE));
        if (role.isEmpty()) {
            typed.refuse(Reason.ROLE_MISSING);
        }
        String office = typed.needed(RegistrarField.OFFICE, Reason.OFFICE_MISSING);
        Optional<Instant> until = until(typed);
        String reason = typed.needed(RegistrarField.REASON, Reason.REASON_MISSING);
        String number = typed.needed(RegistrarField.CASE_NUMBER, Reason.CASE_NUMBER_MISSING);
        if (!typed.isComplete() || role.isEmpty() || until.isEmpty()) {
            return Uni.createFrom().item(page(422, typed, key, typed.missing()));
        }
        CaseContent content = new CaseContent.GrantRole(role.get(), office, until.get());
        return identity.searchByUserName(userName).chain(found -> switch (found) {
            case FoundCitizens.Some(List<FoundCitizens.Citizen> others)
            when others.size() != 1 ->
                Uni.createFrom().item(page(422, typed, key, List.of(Refusal.of(Reason.NOBODY_FOUND))));
            case FoundCitizens.Some(List<FoundCitizens.Citizen> one) ->
                open(new OpenCase.Draft(
                        key, one.getFirst().citizenId(), one.getFirst().userName(), content, reason, number));
            case FoundCitizens.Unavailable() -> Uni.createFrom().item(pages.unavailable());
        });
    }

    private Uni<Response> open(OpenCase.Draft draft) {
        return openCase.open(pages.official(), session.session(), draft).map(outcome -> switch (outcome) {
            case OpenCase.Outcome.Opened(UUID id) ->
                Response.seeOther(URI.create(OfficialReach.ROOT + "/ugyek/" + id))
                        .build();
            case OpenCase.Outcome.SignInTooOld() -> pages.refused(403, Reason.OFFICIAL_SIGN_IN_TOO_OLD);
            case OpenCase.Outcome.AboutOneself() -> pages.refused(403, Reason.CASE_ABOUT_ONESELF);
        });
    }

    /** The last second of the day that was typed. */
    private Optional<Instant> until(Typed typed) {
        Instant now = clock.instant();
        Optional<Instant> end = typed.day(RegistrarField.UNTIL, Reason.UNTIL_NOT_READABLE)
                .map(day -> day.plusDays(1)
                        .atStartOfDay(RegistrarPages.BUDAPEST)
                        .toInstant()
                        .minusSeconds(1));
        if (end.isPresent()
                && (!end.get().isAfter(now)
                        || end.get()
                                .isAfter(now.plus(configuration.longestRole()).plusSeconds(86_400)))) {
            typed.refuse(Reason.UNTIL_NOT_READABLE);
        }
        return end;
    }

    private Response page(int status, Typed typed, UUID key, List<Refusal> errors) {
        List<RegistrarFormPage.Input> inputs = new ArrayList<>();
        inputs.add(typed.input(RegistrarField.USER_NAME));
        inputs.add(typed.choice(
                RegistrarField.ROLE,
                RegistrarChoice.REGISTRAR,
                RegistrarChoice.APPROVER,
                RegistrarChoice.OPERATOR,
                RegistrarChoice.AUDITOR));
        inputs.addAll(typed.inputs(
                RegistrarField.OFFICE, RegistrarField.UNTIL, RegistrarField.REASON, RegistrarField.CASE_NUMBER));
        return SignInPages.page(
                status,
                new RegistrarFormPage(
                        pages.backTo(PATH),
                        RegistrarTask.GRANT_ROLE,
                        null,
                        PATH + "/uj",
                        key.toString(),
                        inputs,
                        errors));
    }
}
