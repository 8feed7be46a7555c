package hu.kapu.gateway.registrar;

import hu.kapu.gateway.clients.FoundCitizens;
import hu.kapu.gateway.clients.RegistrarIdentity;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.ui.FoundCitizensPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RegistrarField;
import hu.kapu.gateway.ui.RegistrarFormPage;
import hu.kapu.gateway.ui.RegistrarTask;
import hu.kapu.gateway.ui.ShownAccountStatus;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Finding a citizen: by user name, or by name and date of birth together; what is typed stands in no address. */
@Path(OfficialReach.ROOT + "/kereses")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class SearchResource {
    private final RegistrarIdentity identity;
    private final Watched watched;
    private final RegistrarPages pages;
    private final Ids ids;

    SearchResource(RegistrarIdentity identity, Watched watched, RegistrarPages pages, Ids ids) {
        this.identity = identity;
        this.watched = watched;
        this.pages = pages;
        this.ids = ids;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return page(200, Typed.nothing(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> search(@RestForm("key") @Nullable String readWithTheForm) {
        Typed typed = Typed.ofRequest();
        return asked(typed)
                .map(found -> found.chain(
                        answer -> watched.searched(pages.official()).replaceWith(() -> answer(typed, answer))))
                .orElseGet(() -> Uni.createFrom().item(page(422, typed, typed.missing())));
    }

    private Optional<Uni<FoundCitizens>> asked(Typed typed) {
        String userName = typed.of(RegistrarField.USER_NAME);
        if (!userName.isEmpty()) {
            return Optional.of(identity.searchByUserName(userName));
        }
        String familyName = typed.of(RegistrarField.FAMILY_NAME);
        String givenName = typed.of(RegistrarField.GIVEN_NAME);
        if (familyName.isEmpty() || givenName.isEmpty()) {
            typed.refuse(Reason.SEARCH_INCOMPLETE);
            return Optional.empty();
        }
        return typed.day(RegistrarField.BIRTH_DATE, Reason.BIRTH_DATE_NOT_READABLE)
                .map(LocalDate::toString)
                .map(day -> identity.searchByPerson(familyName, givenName, day));
    }

    private Response answer(Typed typed, FoundCitizens answer) {
        return switch (answer) {
            case FoundCitizens.Some(List<FoundCitizens.Citizen> none)
            when none.isEmpty() -> page(422, typed, List.of(Refusal.of(Reason.NOBODY_FOUND)));
            case FoundCitizens.Some(List<FoundCitizens.Citizen> found) ->
                SignInPages.ok(new FoundCitizensPage(
                        pages.backTo(OfficialReach.ROOT + "/kereses"),
                        found.stream().map(SearchResource::line).toList()));
            case FoundCitizens.Unavailable() -> pages.unavailable();
        };
    }

    private static FoundCitizensPage.Line line(FoundCitizens.Citizen citizen) {
        return new FoundCitizensPage.Line(
                CitizenForms.path(citizen.citizenId()),
                citizen.userName(),
                citizen.identity().familyName() + " " + citizen.identity().givenName(),
                citizen.identity().birthDate(),
                citizen.maskedAddress(),
                ShownAccountStatus.of(citizen.status()));
    }

    private Response page(int status, Typed typed, List<Refusal> errors) {
        return SignInPages.page(
                status,
                new RegistrarFormPage(
                        pages.backTo(OfficialReach.ROOT),
                        RegistrarTask.SEARCH,
                        null,
                        OfficialReach.ROOT + "/kereses",
                        ids.next().toString(),
                        typed.inputs(
                                RegistrarField.USER_NAME,
                                RegistrarField.FAMILY_NAME,
                                RegistrarField.GIVEN_NAME,
                                RegistrarField.BIRTH_DATE),
                        errors));
    }
}
