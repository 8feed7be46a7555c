package hu.kapu.gateway.registrar;

import hu.kapu.gateway.clients.NaturalIdentity;
import hu.kapu.gateway.clients.RegistrarAnswer;
import hu.kapu.gateway.clients.RegistrarIdentity;
import hu.kapu.gateway.clients.ShownDocument;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RegistrarChoice;
import hu.kapu.gateway.ui.RegistrarDonePage;
import hu.kapu.gateway.ui.RegistrarField;
import hu.kapu.gateway.ui.RegistrarFormPage;
import hu.kapu.gateway.ui.RegistrarTask;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Registering a citizen who stands at the counter with a document; the password is the citizen's own affair. */
@Path(OfficialReach.ROOT + "/felvetel")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class InPersonResource {
    private static final String PATH = OfficialReach.ROOT + "/felvetel";

    private final ActAlone act;
    private final RegistrarPages pages;
    private final Ids ids;

    InPersonResource(ActAlone act, RegistrarPages pages, Ids ids) {
        this.act = act;
        this.pages = pages;
        this.ids = ids;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return page(200, Typed.filledWith(Map.of(RegistrarField.LANGUAGE, "hu")), ids.next(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> register(@RestForm("key") @Nullable String readWithTheForm) {
        Typed typed = Typed.ofRequest();
        UUID key = typed.key().orElseGet(ids::next);
        RegistrarIdentity.Registration registration = registration(key, typed);
        if (!typed.isComplete()) {
            return Uni.createFrom().item(page(422, typed, key, typed.missing()));
        }
        return act.register(pages.official(), registration).map(answer -> switch (answer) {
            case RegistrarAnswer.Done ignored ->
                Response.seeOther(URI.create(PATH + "/kesz")).build();
            // What is sent next is another action, with its own entries in the record.
            case RegistrarAnswer.Refused(String code) -> page(422, typed, ids.next(), List.of(Refusal.ofCode(code)));
            case RegistrarAnswer.Unavailable() -> pages.unavailable();
        });
    }

    @GET
    @Path("kesz")
    @Operation(hidden = true)
    public Response done() {
        return SignInPages.ok(new RegistrarDonePage(pages.layout(), RegistrarDonePage.Done.REGISTERED));
    }

    private static RegistrarIdentity.Registration registration(UUID key, Typed typed) {
        NaturalIdentity identity = typed.identity();
        String kind = typed.needed(RegistrarField.DOCUMENT_KIND, Reason.DOCUMENT_KIND_MISSING);
        String number = typed.needed(RegistrarField.DOCUMENT_NUMBER, Reason.DOCUMENT_NUMBER_MISSING);
        Optional<LocalDate> issued = typed.day(RegistrarField.ISSUED_ON, Reason.ISSUED_ON_NOT_READABLE);
        Optional<LocalDate> until = typed.day(RegistrarField.VALID_UNTIL, Reason.VALID_UNTIL_NOT_READABLE);
        boolean licence = kind.startsWith("driving-licence");
        ShownDocument document = new ShownDocument(
                licence ? "driving-licence" : kind,
                number,
                issued.map(LocalDate::toString).orElse(""),
                until.map(LocalDate::toString).orElse(""),
                !kind.equals(RegistrarChoice.DRIVING_LICENCE_PAPER.wireName()));
        return new RegistrarIdentity.Registration(
                key,
                identity,
                document,
                typed.needed(RegistrarField.USER_NAME, Reason.USER_NAME_MISSING),
                typed.needed(RegistrarField.EMAIL, Reason.EMAIL_MISSING),
                typed.of(RegistrarField.LANGUAGE).equals("en") ? "en" : "hu");
    }

    private Response page(int status, Typed typed, UUID key, List<Refusal> errors) {
        List<RegistrarFormPage.Input> inputs = new ArrayList<>(typed.inputs(CitizenForms.IDENTITY));
        inputs.add(typed.choice(
                RegistrarField.DOCUMENT_KIND,
                RegistrarChoice.ID_CARD,
                RegistrarChoice.PASSPORT,
                RegistrarChoice.DRIVING_LICENCE_CARD,
                RegistrarChoice.DRIVING_LICENCE_PAPER));
        inputs.addAll(typed.inputs(
                RegistrarField.DOCUMENT_NUMBER,
                RegistrarField.ISSUED_ON,
                RegistrarField.VALID_UNTIL,
                RegistrarField.USER_NAME,
                RegistrarField.EMAIL));
        inputs.add(typed.choice(RegistrarField.LANGUAGE, RegistrarChoice.HU, RegistrarChoice.EN));
        return SignInPages.page(
                status,
                new RegistrarFormPage(
                        pages.backTo(OfficialReach.ROOT),
                        RegistrarTask.IN_PERSON,
                        null,
                        PATH,
                        key.toString(),
                        inputs,
                        errors));
    }
}
