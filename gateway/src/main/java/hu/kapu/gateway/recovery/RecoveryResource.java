package hu.kapu.gateway.recovery;

import hu.kapu.gateway.clients.EidPair;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RequestLanguage;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** "Elfelejtettem a jelszavamat": one question a page. */
@Path(RecoveryStep.ROOT)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class RecoveryResource {
    private final RecoveryDoor door;
    private final RecoveryPages pages;
    private final AskForCode ask;
    private final ProveMailbox mailbox;
    private final ProveFurther further;
    private final ChoosePassword password;

    RecoveryResource(
            RecoveryDoor door,
            RecoveryPages pages,
            AskForCode ask,
            ProveMailbox mailbox,
            ProveFurther further,
            ChoosePassword password) {
        this.door = door;
        this.pages = pages;
        this.ask = ask;
        this.mailbox = mailbox;
        this.further = further;
        this.password = password;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> who(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.enter(id, context, transaction -> pages.who(transaction, 200, "", "", List.of()));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> ask(
            @RestForm("t") @Nullable String id,
            @RestForm("userName") @Nullable String userName,
            @RestForm("email") @Nullable String email,
            RoutingContext context) {
        String language = RequestLanguage.of(context.request()).tag();
        AskForCode.Form form = new AskForCode.Form(stripped(userName), stripped(email), language);
        List<Refusal> missing = new ArrayList<>();
        ifBlank(form.userName(), Reason.USER_NAME_MISSING, missing);
        ifBlank(form.email(), Reason.EMAIL_MISSING, missing);
        return take(
                id,
                context,
                missing,
                transaction -> ask.submit(transaction, form),
                (transaction, errors) -> pages.who(transaction, 422, form.userName(), form.email(), errors));
    }

    @GET
    @Path("kod")
    @Operation(hidden = true)
    public Uni<Response> code(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(id, context, RecoveryStep.CODE, transaction -> pages.code(transaction, 200, List.of()));
    }

    @POST
    @Path("kod")
    @Operation(hidden = true)
    public Uni<Response> prove(
            @RestForm("t") @Nullable String id, @RestForm("code") @Nullable String code, RoutingContext context) {
        List<Refusal> missing = new ArrayList<>();
        ifBlank(stripped(code), Reason.RECOVERY_CODE_MISSING, missing);
        return take(
                id,
                context,
                missing,
                transaction -> mailbox.submit(transaction, stripped(code)),
                (transaction, errors) -> pages.code(transaction, 422, errors));
    }

    @GET
    @Path("igazolas")
    @Operation(hidden = true)
    public Uni<Response> furtherProof(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(id, context, RecoveryStep.FURTHER_PROOF, pages::furtherProof);
    }

    @GET
    @Path("torlokod")
    @Operation(hidden = true)
    public Uni<Response> deletionCode(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(
                id,
                context,
                RecoveryStep.FURTHER_PROOF,
                transaction -> pages.deletionCode(transaction, 200, List.of()));
    }

    @POST
    @Path("torlokod")
    @Operation(hidden = true)
    public Uni<Response> proveByDeletionCode(
            @RestForm("t") @Nullable String id,
            @RestForm("deletionCode") @Nullable String code,
            RoutingContext context) {
        List<Refusal> missing = new ArrayList<>();
        ifBlank(stripped(code), Reason.DELETION_CODE_MISSING, missing);
        return take(
                id,
                context,
                missing,
                transaction -> further.byDeletionCode(transaction, stripped(code)),
                (transaction, errors) -> pages.deletionCode(transaction, 422, errors));
    }

    @GET
    @Path("eszemelyi")
    @Operation(hidden = true)
    public Uni<Response> card(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(
                id, context, RecoveryStep.FURTHER_PROOF, transaction -> pages.card(transaction, 200, "", List.of()));
    }

    @POST
    @Path("eszemelyi")
    @Operation(hidden = true)
    public Uni<Response> proveByCard(
            @RestForm("t") @Nullable String id,
            @RestForm("documentNumber") @Nullable String number,
            @RestForm("registrationCode") @Nullable String code,
            RoutingContext context) {
        EidPair pair = new EidPair(stripped(number), stripped(code));
        List<Refusal> missing = new ArrayList<>();
        ifBlank(pair.documentNumber(), Reason.DOCUMENT_NUMBER_MISSING, missing);
        ifBlank(pair.registrationCode(), Reason.REGISTRATION_CODE_MISSING, missing);
        return take(
                id,
                context,
                missing,
                transaction -> further.byCard(transaction, pair),
                (transaction, errors) -> pages.card(transaction, 422, pair.documentNumber(), errors));
    }

    @GET
    @Path("uj-jelszo")
    @Operation(hidden = true)
    public Uni<Response> newPassword(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(
                id, context, RecoveryStep.PASSWORD, transaction -> pages.password(transaction, 200, List.of()));
    }

    @POST
    @Path("uj-jelszo")
    @Operation(hidden = true)
    public Uni<Response> choosePassword(
            @RestForm("t") @Nullable String id,
            @RestForm("newPassword") @Nullable String typed,
            RoutingContext context) {
        String newPassword = typed == null ? "" : typed;
        List<Refusal> missing = new ArrayList<>();
        ifBlank(newPassword, Reason.NEW_PASSWORD_MISSING, missing);
        return take(
                id,
                context,
                missing,
                transaction -> password.submit(transaction, newPassword),
                (transaction, errors) -> pages.password(transaction, 422, errors));
    }

    @GET
    @Path("kesz")
    @Operation(hidden = true)
    public Uni<Response> done(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(id, context, RecoveryStep.DONE, pages::done);
    }

    private interface Submission {
        Uni<RecoveryOutcome> of(RecoveryTransaction transaction);
    }

    private interface SamePage {
        Response with(RecoveryTransaction transaction, List<Refusal> errors);
    }

    /** Where something is missing, the same page says so; a form of a step already passed is led to the present one. */
    private Uni<Response> take(
            @Nullable String id,
            RoutingContext context,
            List<Refusal> missing,
            Submission submission,
            SamePage samePage) {
        return door.take(id, context, (transaction, replaced) -> {
            RecoveryStep asked = RecoveryStep.askedBy(context.normalizedPath());
            if (!missing.isEmpty() && !replaced && transaction.state().step() == asked) {
                return Uni.createFrom().item(samePage.with(transaction, missing));
            }
            if (replaced && (asked != RecoveryStep.CODE || transaction.state().step() == asked)) {
                return Uni.createFrom()
                        .item(Response.seeOther(transaction.presentStep()).build());
            }
            return submission
                    .of(transaction)
                    .map(outcome -> pages.answer(transaction, outcome, errors -> samePage.with(transaction, errors)));
        });
    }

    private static void ifBlank(String typed, Reason reason, List<Refusal> missing) {
        if (typed.isBlank()) {
            missing.add(Refusal.of(reason));
        }
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
