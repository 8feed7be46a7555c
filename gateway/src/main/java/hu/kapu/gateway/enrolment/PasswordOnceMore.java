package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.clients.Identity;
import hu.kapu.gateway.clients.PasswordCheck;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The password, asked for within the enrolment although the citizen has signed in with it. */
@ApplicationScoped
public class PasswordOnceMore {
    /** What was typed; empty when the field was. */
    public record Typed(String password, @Nullable String deviceToken) {
        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    private final Identity identity;
    private final EnrolmentProgress progress;
    private final EnrolmentPages pages;
    private final Ids ids;

    PasswordOnceMore(Identity identity, EnrolmentProgress progress, EnrolmentPages pages, Ids ids) {
        this.identity = identity;
        this.progress = progress;
        this.pages = pages;
        this.ids = ids;
    }

    /** The form of its own, for whoever took longer than the first proof counts. */
    public Uni<Response> ask(Enroller enroller) {
        return item(pages.password(enroller, 200, List.of()));
    }

    public Uni<Response> take(Enroller enroller, Typed typed) {
        return whenRight(
                enroller,
                typed,
                proved -> item(EnrolmentPages.seeOther(proved.at(proved.open().isPresent() ? Stages.APP : ""))),
                refusal -> item(pages.password(enroller, 422, List.of(refusal))));
    }

    /**
     * @param then with the fresh proof; straight on where the password was given for this a moment ago
     * @param again the form with what is wrong
     */
    Uni<Response> whenRight(
            Enroller enroller,
            Typed typed,
            Function<Enroller, Uni<Response>> then,
            Function<Refusal, Uni<Response>> again) {
        if (enroller.door().passwordGivenLately()) {
            return then.apply(enroller);
        }
        if (typed.password().isEmpty()) {
            return again.apply(Refusal.of(Reason.PASSWORD_MISSING));
        }
        return identity.checkPassword(
                        enroller.transaction().id(),
                        ids.next(),
                        enroller.userName(),
                        typed.password(),
                        typed.deviceToken())
                .chain(check -> settle(enroller, check, then, again));
    }

    private Uni<Response> settle(
            Enroller enroller,
            PasswordCheck check,
            Function<Enroller, Uni<Response>> then,
            Function<Refusal, Uni<Response>> again) {
        return switch (check) {
            case PasswordCheck.Accepted(AcceptedCitizen citizen)
            when citizen.citizenId().equals(enroller.password().citizenId()) ->
                progress.passwordProvedAgain(enroller.transaction(), citizen.passwordAt())
                        .chain(() -> then.apply(enroller.provedBy(citizen)));
            case PasswordCheck.Accepted ignored -> again.apply(Refusal.of(Reason.PASSWORD_AGAIN_WRONG));
            case PasswordCheck.Wrong() -> again.apply(Refusal.of(Reason.PASSWORD_AGAIN_WRONG));
            case PasswordCheck.TooManyAttempts tooMany ->
                item(pages.refused(
                        enroller,
                        429,
                        Refusal.of(Reason.TOO_MANY_ATTEMPTS)
                                .withRetryAt(tooMany.retryAt().orElse(null))));
            case PasswordCheck.Overloaded(Duration wait) -> item(pages.overloaded(enroller, wait));
            case PasswordCheck.Unavailable() -> item(pages.error(enroller, ErrorPage.Kind.UNAVAILABLE));
        };
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
