package hu.kapu.gateway.activation;

import hu.kapu.gateway.account.AccountEnrolmentDoor;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.EnrolmentWish;
import hu.kapu.gateway.enrolment.RequestSecondFactor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Begins what leads through the pages of an enrolment: a further device, one in another's place, a new deletion code. */
@ApplicationScoped
class BeginFurther {
    private final AccountEnrolmentDoor door;
    private final RequestSecondFactor request;

    BeginFurther(AccountEnrolmentDoor door, RequestSecondFactor request) {
        this.door = door;
        this.request = request;
    }

    Uni<Response> app() {
        return begin(EnrolmentWish.of(Method.TOTP));
    }

    Uni<Response> replacing(UUID device) {
        return begin(EnrolmentWish.replacing(device));
    }

    Uni<Response> deletionCode() {
        return begin(EnrolmentWish.newDeletionCode());
    }

    private Uni<Response> begin(EnrolmentWish wish) {
        return door.enter(enroller -> request.begin(enroller, wish));
    }
}
