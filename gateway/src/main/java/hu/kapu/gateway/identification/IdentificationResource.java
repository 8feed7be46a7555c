package hu.kapu.gateway.identification;

import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The identification page: choosing a method, the password, the code. */
@Path("/azonositas")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class IdentificationResource {
    private static final Set<Step> BEFORE_PASSWORD = Set.of(Step.CHOOSE, Step.PASSWORD);
    private static final Set<Step> WHERE_TO_BEGIN = Set.of(Step.CHOOSE, Step.PASSWORD, Step.REFUSED);
    private static final Set<Step> AFTER_PASSWORD =
            Set.of(Step.CODE_METHOD, Step.CODE, Step.PASSWORD_ALONE, Step.ENROLMENT);

    private final SignInDoor door;
    private final SignInPages pages;
    private final ChosenMethod chosen;
    private final GivenPassword givenPassword;
    private final GivenCode givenCode;
    private final CodePages codePages;
    private final PasswordAlone passwordAlone;

    IdentificationResource(
            SignInDoor door,
            SignInPages pages,
            ChosenMethod chosen,
            GivenPassword givenPassword,
            GivenCode givenCode,
            CodePages codePages,
            PasswordAlone passwordAlone) {
        this.door = door;
        this.pages = pages;
        this.chosen = chosen;
        this.givenPassword = givenPassword;
        this.givenCode = givenCode;
        this.codePages = codePages;
        this.passwordAlone = passwordAlone;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> choices(@RestQuery("t") @Nullable String id, RoutingContext context) {
        if (id == null) {
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create("/ugyfelkapu")).build());
        }
        return door.show(id, context, WHERE_TO_BEGIN, transaction -> chosen.offer(transaction, context));
    }

    @GET
    @Path("ujra")
    @Operation(hidden = true)
    public Uni<Response> beginAgain(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.beginAgain(id, context, transaction -> chosen.beginAgain(transaction, context));
    }

    @GET
    @Path("korabbi-modok")
    @Operation(hidden = true)
    public Uni<Response> formerMethods(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(id, context, BEFORE_PASSWORD, transaction -> item(pages.formerMethods(transaction)));
    }

    @POST
    @Path("mod")
    @Operation(hidden = true)
    public Uni<Response> choose(
            @RestForm("t") @Nullable String id, @RestForm("mod") @Nullable String method, RoutingContext context) {
        return door.take(
                id, context, transaction -> chosen.press(transaction, method), IdentificationResource::toPresentStep);
    }

    @GET
    @Path("jelszo")
    @Operation(hidden = true)
    public Uni<Response> passwordPage(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(
                id,
                context,
                Set.of(Step.PASSWORD),
                transaction -> item(
                        pages.password(transaction, 200, transaction.target().expectedUserName(), List.<Refusal>of())));
    }

    @POST
    @Path("jelszo")
    @Operation(hidden = true)
    public Uni<Response> password(
            @RestForm("t") @Nullable String id,
            @RestForm("userName") @Nullable String userName,
            @RestForm("password") @Nullable String password,
            HttpHeaders headers,
            RoutingContext context) {
        GivenPassword.Typed typed = GivenPassword.typed(userName, password, headers);
        return door.take(
                id,
                context,
                transaction -> givenPassword.take(transaction, typed),
                transaction -> givenPassword.takeAgain(transaction, typed));
    }

    @GET
    @Path("kod")
    @Operation(hidden = true)
    public Uni<Response> codePage(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(
                id, context, Set.of(Step.CODE), transaction -> codePages.show(transaction, CodePages.Told.NOTHING));
    }

    @POST
    @Path("kod")
    @Operation(hidden = true)
    public Uni<Response> code(
            @RestForm("t") @Nullable String id,
            @RestForm("code") @Nullable String code,
            @RestForm("mod") @Nullable String method,
            @RestForm("time") @Nullable String moreTime,
            HttpHeaders headers,
            RoutingContext context) {
        GivenCode.Typed typed = GivenCode.typed(code, method);
        return door.take(
                id,
                context,
                transaction -> moreTime == null
                        ? givenCode.take(transaction, typed, headers)
                        : givenCode.giveTime(transaction, typed),
                transaction -> givenCode.takeAgain(transaction, typed));
    }

    @GET
    @Path("csak-jelszo")
    @Operation(hidden = true)
    public Uni<Response> passwordAlone(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(id, context, AFTER_PASSWORD, transaction -> item(passwordAlone.explain(transaction)));
    }

    @GET
    @Path("vege")
    @Operation(hidden = true)
    public Uni<Response> refused(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(id, context, Set.of(Step.REFUSED), transaction -> item(givenCode.whyRefused(transaction)));
    }

    private static Uni<Response> toPresentStep(SignInTransaction transaction) {
        return item(SignInPages.toPresentStep(transaction));
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
