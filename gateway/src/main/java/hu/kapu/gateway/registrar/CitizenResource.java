package hu.kapu.gateway.registrar;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.clients.RegistrarAnswer;
import hu.kapu.gateway.clients.Removals;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.registrar.SeenCitizen.Sight;
import hu.kapu.gateway.ui.CitizenForRegistrarPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RegistrarDonePage;
import hu.kapu.gateway.ui.RegistrarField;
import hu.kapu.gateway.ui.RegistrarFormPage;
import hu.kapu.gateway.ui.ShownAccountStatus;
import hu.kapu.kit.ids.Ids;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** One citizen at the registrar's door: what an official may see, and what may be begun. */
@Path(OfficialReach.ROOT + "/allampolgar")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class CitizenResource {
    private final SeenCitizen seen;
    private final Removals removals;
    private final Watched watched;
    private final ActAlone act;
    private final OpenCase openCase;
    private final SignedInCitizen session;
    private final RegistrarPages pages;
    private final Ids ids;

    CitizenResource(
            SeenCitizen seen,
            Removals removals,
            Watched watched,
            ActAlone act,
            OpenCase openCase,
            SignedInCitizen session,
            RegistrarPages pages,
            Ids ids) {
        this.seen = seen;
        this.removals = removals;
        this.watched = watched;
        this.act = act;
        this.openCase = openCase;
        this.session = session;
        this.pages = pages;
        this.ids = ids;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Uni<Response> view(@PathParam("id") String id) {
        return withCitizen(
                id,
                sight -> watched.viewed(pages.official(), sight.account().citizenId())
                        .chain(() -> removals.presence(sight.account().citizenId()))
                        .map(presence -> SignInPages.ok(new CitizenForRegistrarPage(
                                pages.backTo(OfficialReach.ROOT + "/kereses"),
                                CitizenForms.path(sight.account().citizenId()),
                                RegistrarPages.rows(sight.identity()),
                                sight.account().maskedAddress(),
                                ShownAccountStatus.of(sight.account().status()),
                                sight.account().frozen(),
                                switch (presence) {
                                    case PRESENT -> true;
                                    case NONE -> false;
                                    case UNAVAILABLE -> null;
                                }))));
    }

    @GET
    @Path("{id}/{form}")
    @Operation(hidden = true)
    public Uni<Response> form(@PathParam("id") String id, @PathParam("form") String path) {
        return withForm(
                path,
                form -> pages.signInTooOld()
                        .map(CitizenResource::item)
                        .orElseGet(() -> withCitizen(id, sight -> item(emptyForm(form, sight)))));
    }

    @POST
    @Path("{id}/{form}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> begin(
            @PathParam("id") String id,
            @PathParam("form") String path,
            @RestForm("key") @Nullable String readWithTheForm) {
        Typed typed = Typed.ofRequest();
        return withForm(
                path,
                form -> pages.signInTooOld()
                        .map(CitizenResource::item)
                        .orElseGet(() -> withCitizen(id, sight -> begin(form, sight, typed))));
    }

    @GET
    @Path("kod-elkuldve")
    @Operation(hidden = true)
    public Response codeSent() {
        return SignInPages.ok(new RegistrarDonePage(pages.layout(), RegistrarDonePage.Done.FIRST_LOGIN_CODE_ISSUED));
    }

    private Uni<Response> begin(CitizenForms form, Sight.Seen sight, Typed typed) {
        UUID key = typed.key().orElseGet(ids::next);
        Optional<CaseContent> content = form.content(typed);
        String reason = typed.needed(RegistrarField.REASON, Reason.REASON_MISSING);
        String number = typed.needed(RegistrarField.CASE_NUMBER, Reason.CASE_NUMBER_MISSING);
        if (!typed.isComplete()) {
            return item(page(form, sight, typed, key, 422, typed.missing()));
        }
        UUID citizen = sight.account().citizenId();
        if (content.isEmpty()) {
            return newCode(form, sight, typed, new ActAlone.NewCode(key, citizen, reason, number));
        }
        OpenCase.Draft draft = new OpenCase.Draft(key, citizen, sight.name(), content.get(), reason, number);
        return openCase.open(pages.official(), session.session(), draft).map(this::answer);
    }

    private Response answer(OpenCase.Outcome outcome) {
        return switch (outcome) {
            case OpenCase.Outcome.Opened(UUID id) ->
                Response.seeOther(URI.create(OfficialReach.ROOT + "/ugyek/" + id))
                        .build();
            case OpenCase.Outcome.SignInTooOld() -> pages.refused(403, Reason.OFFICIAL_SIGN_IN_TOO_OLD);
            case OpenCase.Outcome.AboutOneself() -> pages.refused(403, Reason.CASE_ABOUT_ONESELF);
        };
    }

    private Uni<Response> newCode(CitizenForms form, Sight.Seen sight, Typed typed, ActAlone.NewCode wanted) {
        if (wanted.citizen().equals(pages.official().citizenId())) {
            return item(pages.refused(403, Reason.CASE_ABOUT_ONESELF));
        }
        return act.issueFirstLoginCode(pages.official(), wanted).map(answer -> switch (answer) {
            case RegistrarAnswer.Done ignored ->
                Response.seeOther(URI.create(OfficialReach.ROOT + "/allampolgar/kod-elkuldve"))
                        .build();
            case RegistrarAnswer.Refused(String code) ->
                page(form, sight, typed, ids.next(), 422, List.of(Refusal.ofCode(code)));
            case RegistrarAnswer.Unavailable() -> pages.unavailable();
        });
    }

    private Response emptyForm(CitizenForms form, Sight.Seen sight) {
        Typed typed = form == CitizenForms.CORRECT_IDENTITY
                ? Typed.filledWith(CitizenForms.filledWith(sight.identity()))
                : Typed.nothing();
        return page(form, sight, typed, ids.next(), 200, List.of());
    }

    private Response page(
            CitizenForms form, Sight.Seen sight, Typed typed, UUID key, int status, List<Refusal> errors) {
        String citizen = CitizenForms.path(sight.account().citizenId());
        return SignInPages.page(
                status,
                new RegistrarFormPage(
                        pages.backTo(citizen),
                        form.task(),
                        sight.name(),
                        citizen + "/" + form.path(),
                        key.toString(),
                        form.inputs(typed),
                        errors));
    }

    private Uni<Response> withForm(String path, Function<CitizenForms, Uni<Response>> next) {
        return CitizenForms.at(path).map(next).orElseGet(() -> item(pages.refused(404, Reason.CITIZEN_UNKNOWN)));
    }

    private Uni<Response> withCitizen(String id, Function<Sight.Seen, Uni<Response>> next) {
        Optional<UUID> citizen = Typed.id(id);
        if (citizen.isEmpty()) {
            return item(pages.refused(404, Reason.CITIZEN_UNKNOWN));
        }
        return seen.of(citizen.get()).chain(sight -> switch (sight) {
            case Sight.Seen known -> next.apply(known);
            case Sight.Nobody() -> item(pages.refused(404, Reason.CITIZEN_UNKNOWN));
            case Sight.Unavailable() -> item(pages.unavailable());
        });
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
