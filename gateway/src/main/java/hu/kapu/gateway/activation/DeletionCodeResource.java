package hu.kapu.gateway.activation;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.session.DeviceCookie;
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
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The deletion code is the proof here, together with the password: no code of a factor is asked for. */
@Path(FactorPages.ROOT)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class DeletionCodeResource {
    private final SignedInCitizen citizen;
    private final DeletionCodePages forms;
    private final UseDeletionCode use;

    DeletionCodeResource(SignedInCitizen citizen, DeletionCodePages forms, UseDeletionCode use) {
        this.citizen = citizen;
        this.forms = forms;
        this.use = use;
    }

    @GET
    @Path("torlokoddal")
    @Operation(hidden = true)
    public Uni<Response> ask() {
        return forms.form(citizen.session(), false, 200, List.of());
    }

    @POST
    @Path("torlokoddal")
    @Operation(hidden = true)
    public Uni<Response> end(
            @RestForm("password") @Nullable String password,
            @RestForm("deletionCode") @Nullable String code,
            HttpHeaders headers) {
        return use.end(citizen.session(), typed(password, code, headers));
    }

    @GET
    @Path("torlokoddal/kesz")
    @Operation(hidden = true)
    public Response ended() {
        return forms.done(false);
    }

    @GET
    @Path("torlokod-proba")
    @Operation(hidden = true)
    public Uni<Response> askTrial() {
        return forms.form(citizen.session(), true, 200, List.of());
    }

    @POST
    @Path("torlokod-proba")
    @Operation(hidden = true)
    public Uni<Response> attempt(
            @RestForm("password") @Nullable String password,
            @RestForm("deletionCode") @Nullable String code,
            HttpHeaders headers) {
        return use.attempt(citizen.session(), typed(password, code, headers));
    }

    private static DeletionCodePages.Typed typed(
            @Nullable String password, @Nullable String code, HttpHeaders headers) {
        return new DeletionCodePages.Typed(
                Objects.requireNonNullElse(password, ""),
                Objects.requireNonNullElse(code, ""),
                DeviceCookie.valueIn(headers));
    }
}
