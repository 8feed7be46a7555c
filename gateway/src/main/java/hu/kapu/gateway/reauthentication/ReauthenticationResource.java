package hu.kapu.gateway.reauthentication;

import hu.kapu.gateway.session.DeviceCookie;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.Sessions;
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
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Where somebody signed in gives password and current code once more, and is led back from. */
@Path(Reauthentication.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class ReauthenticationResource {
    private static final URI SIGN_IN = URI.create("/ugyfelkapu/belepes");
    private static final String EMAIL = "email";

    private final Sessions sessions;
    private final ReauthenticationSteps steps;

    ReauthenticationResource(Sessions sessions, ReauthenticationSteps steps) {
        this.sessions = sessions;
        this.steps = steps;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(
            @RestQuery("vissza") @Nullable String back, @RestQuery("mod") @Nullable String way, HttpHeaders headers) {
        return signedIn(headers, session -> steps.show(session, BackPath.of(back), EMAIL.equals(way)));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> password(
            @RestForm("vissza") @Nullable String back,
            @RestForm("password") @Nullable String password,
            HttpHeaders headers) {
        return signedIn(
                headers,
                session -> steps.password(
                        session,
                        BackPath.of(back),
                        Objects.requireNonNullElse(password, ""),
                        DeviceCookie.valueIn(headers)));
    }

    @POST
    @Path("kod")
    @Operation(hidden = true)
    public Uni<Response> code(
            @RestForm("vissza") @Nullable String back,
            @RestForm("mod") @Nullable String way,
            @RestForm("code") @Nullable String code,
            HttpHeaders headers) {
        return signedIn(
                headers,
                session -> steps.code(
                        session, BackPath.of(back), EMAIL.equals(way), Objects.requireNonNullElse(code, "")));
    }

    @POST
    @Path("email")
    @Operation(hidden = true)
    public Uni<Response> send(
            @RestForm("vissza") @Nullable String back,
            @RestForm("number") @Nullable String after,
            HttpHeaders headers) {
        return signedIn(headers, session -> steps.send(session, BackPath.of(back), MailNumber.of(after)));
    }

    private Uni<Response> signedIn(HttpHeaders headers, Function<Session, Uni<Response>> step) {
        return sessions.current(headers)
                .chain(session -> session.map(step)
                        .orElseGet(() ->
                                Uni.createFrom().item(Response.seeOther(SIGN_IN).build())));
    }
}
