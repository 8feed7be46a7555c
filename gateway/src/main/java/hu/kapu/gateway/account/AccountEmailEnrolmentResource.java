package hu.kapu.gateway.account;

import hu.kapu.gateway.enrolment.ProveAddress;
import hu.kapu.gateway.enrolment.SendConfirmation;
import hu.kapu.gateway.signin.MailNumber;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** "Ügyfélkapu+ igénylése e-mailes kóddal" at the account site. */
@Path("/ugyfelkapu/igenyles/email")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class AccountEmailEnrolmentResource {
    private final AccountEnrolmentDoor door;
    private final SendConfirmation send;
    private final ProveAddress prove;

    AccountEmailEnrolmentResource(AccountEnrolmentDoor door, SendConfirmation send, ProveAddress prove) {
        this.door = door;
        this.send = send;
        this.prove = prove;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> askAboutAddress() {
        return door.enter(send::askAboutAddress);
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> takeAnswer(@RestForm("eleri") @Nullable String reachable) {
        return door.enter(enroller -> send.takeAnswer(enroller, Objects.requireNonNullElse(reachable, "")));
    }

    @GET
    @Path("nem")
    @Operation(hidden = true)
    public Uni<Response> unreachable() {
        return door.enter(send::unreachable);
    }

    @GET
    @Path("kuldes")
    @Operation(hidden = true)
    public Uni<Response> offer() {
        return door.enter(send::offer);
    }

    @POST
    @Path("kuldes")
    @Operation(hidden = true)
    public Uni<Response> send(@RestForm("password") @Nullable String password, HttpHeaders headers) {
        return door.enter(enroller -> send.take(enroller, AccountEnrolmentResource.typed(password, headers)));
    }

    @GET
    @Path("kod")
    @Operation(hidden = true)
    public Uni<Response> askCode() {
        return door.enter(prove::ask);
    }

    @POST
    @Path("kod")
    @Operation(hidden = true)
    public Uni<Response> code(@RestForm("code") @Nullable String code) {
        return door.enter(enroller -> prove.take(enroller, Objects.requireNonNullElse(code, "")));
    }

    /** For the script of every page of the account site that waits for a mail. */
    @GET
    @Path("allapot")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> progress(@RestQuery("m") @Nullable String message) {
        return door.enter(enroller -> prove.progress(enroller, message));
    }

    @POST
    @Path("ujra")
    @Operation(hidden = true)
    public Uni<Response> sendAgain(@RestForm("number") @Nullable String after) {
        return door.enter(enroller -> send.sendAgain(enroller, MailNumber.of(after)));
    }
}
