package hu.kapu.gateway.identification;

import hu.kapu.gateway.enrolment.Enroller;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Leads a request through both doors, the one of its sign-in and the one of its enrolment. */
@ApplicationScoped
class EnrolmentSteps {
    static final Set<Step> ALLOWED = Set.of(Step.CHOOSE, Step.PASSWORD, Step.CODE, Step.PASSWORD_ALONE, Step.ENROLMENT);

    private final SignInDoor door;
    private final EnrolmentDoor enrolmentDoor;

    EnrolmentSteps(SignInDoor door, EnrolmentDoor enrolmentDoor) {
        this.door = door;
        this.enrolmentDoor = enrolmentDoor;
    }

    Uni<Response> show(@Nullable String id, RoutingContext context, Function<Enroller, Uni<Response>> page) {
        return door.show(id, context, ALLOWED, transaction -> enrolmentDoor.enter(transaction, page));
    }

    Uni<Response> take(@Nullable String id, RoutingContext context, Function<Enroller, Uni<Response>> step) {
        return door.take(
                id, context, transaction -> enrolmentDoor.enter(transaction, step), EnrolmentSteps::toPresentStep);
    }

    static Uni<Response> toPresentStep(SignInTransaction transaction) {
        return Uni.createFrom().item(SignInPages.toPresentStep(transaction));
    }
}
