package hu.kapu.gateway.identification;

import hu.kapu.gateway.browser.RequestBrowser;
import hu.kapu.gateway.signin.CurrentSignIn;
import hu.kapu.gateway.signin.CurrentSignIn.Standing;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets a request reach only the step at which its sign-in waits; every other one is led there. */
@ApplicationScoped
class SignInDoor {
    private final CurrentSignIn current;
    private final SignInPages pages;

    SignInDoor(CurrentSignIn current, SignInPages pages) {
        this.current = current;
        this.pages = pages;
    }

    /** Shows a page of these steps; changes nothing. */
    Uni<Response> show(
            @Nullable String id,
            RoutingContext context,
            Set<Step> steps,
            Function<SignInTransaction, Uni<Response>> page) {
        return current.of(parse(id), RequestBrowser.of(context)).chain(standing -> switch (standing) {
            case Standing.Bound(SignInTransaction transaction) ->
                steps.contains(transaction.presentStep())
                        ? page.apply(transaction)
                        : Uni.createFrom().item(SignInPages.toPresentStep(transaction));
            case Standing.Expired(SignInTransaction transaction) -> expired(transaction);
            case Standing.Replaced ignored -> expired();
            case Standing.Gone ignored -> expired();
        });
    }

    /** Leads into a new sign-in with the same target from one that is over. */
    Uni<Response> beginAgain(
            @Nullable String id, RoutingContext context, Function<SignInTransaction, Uni<Response>> again) {
        return current.of(parse(id), RequestBrowser.of(context)).chain(standing -> switch (standing) {
            case Standing.Bound(SignInTransaction transaction) ->
                transaction.presentStep() == Step.REFUSED
                        ? again.apply(transaction)
                        : Uni.createFrom().item(SignInPages.toPresentStep(transaction));
            case Standing.Expired(SignInTransaction transaction) -> again.apply(transaction);
            case Standing.Replaced ignored -> expired();
            case Standing.Gone ignored -> expired();
        });
    }

    /** Takes a form; {@code again} is for a browser whose id was replaced a moment ago. */
    Uni<Response> take(
            @Nullable String id,
            RoutingContext context,
            Function<SignInTransaction, Uni<Response>> bound,
            Function<SignInTransaction, Uni<Response>> again) {
        return current.of(parse(id), RequestBrowser.of(context)).chain(standing -> switch (standing) {
            case Standing.Bound(SignInTransaction transaction) -> bound.apply(transaction);
            case Standing.Expired(SignInTransaction transaction) -> expired(transaction);
            case Standing.Replaced(SignInTransaction transaction) -> again.apply(transaction);
            case Standing.Gone ignored -> expired();
        });
    }

    private Uni<Response> expired(SignInTransaction transaction) {
        return Uni.createFrom().item(pages.expired(transaction));
    }

    private Uni<Response> expired() {
        return Uni.createFrom().item(pages.expired());
    }

    private static @Nullable UUID parse(@Nullable String id) {
        return id(id).orElse(null);
    }

    /** An id as it stands in addresses and forms; empty for anything else. */
    static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
