package hu.kapu.gateway.recovery;

import hu.kapu.gateway.browser.RequestBrowser;
import hu.kapu.gateway.recovery.RecoveryTransactions.Found;
import hu.kapu.gateway.signin.BoundBrowsers;
import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.signin.CurrentSignIn;
import hu.kapu.gateway.signin.CurrentSignIn.Standing;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Target;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets a request reach only the step at which its recovery waits; every other one is led there. */
@ApplicationScoped
class RecoveryDoor {
    private final RecoveryTransactions transactions;
    private final BoundBrowsers browsers;
    private final CurrentSignIn signIns;
    private final RecoveryPages pages;
    private final RecoveryConfiguration configuration;
    private final Ids ids;
    private final Clock clock;

    RecoveryDoor(
            RecoveryTransactions transactions,
            BoundBrowsers browsers,
            CurrentSignIn signIns,
            RecoveryPages pages,
            RecoveryConfiguration configuration,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.browsers = browsers;
        this.signIns = signIns;
        this.pages = pages;
        this.configuration = configuration;
        this.ids = ids;
        this.clock = clock;
    }

    /** The first page: of this recovery, of a new one, or of a new one within the sign-in that is named. */
    Uni<Response> enter(@Nullable String typed, RoutingContext context, Function<RecoveryTransaction, Response> page) {
        BrowserBinding browser = RequestBrowser.of(context);
        UUID id = parse(typed);
        if (id == null) {
            return begin(null, browser);
        }
        return transactions
                .find(id, browser)
                .chain(found -> found.isPresent()
                        ? show(typed, context, RecoveryStep.WHO, page)
                        : signIns.of(id, browser).chain(standing -> beginWithin(standing, browser)));
    }

    /** Shows a page of this step; changes nothing. */
    Uni<Response> show(
            @Nullable String typed,
            RoutingContext context,
            RecoveryStep step,
            Function<RecoveryTransaction, Response> page) {
        return find(typed, context)
                .map(found -> found.filter(this::isOpen)
                        .filter(each -> each.browserReplacedAt().isEmpty())
                        .map(each -> at(each.transaction(), step, page))
                        .orElseGet(pages::expired));
    }

    private static Response at(
            RecoveryTransaction transaction, RecoveryStep step, Function<RecoveryTransaction, Response> page) {
        return transaction.state().step() == step
                ? page.apply(transaction)
                : Response.seeOther(transaction.presentStep()).build();
    }

    /** Takes a form; {@code again} is for a browser whose id was replaced a moment ago. */
    Uni<Response> take(
            @Nullable String typed,
            RoutingContext context,
            BiFunction<RecoveryTransaction, Boolean, Uni<Response>> form) {
        return find(typed, context)
                .chain(found -> found.filter(this::isOpen)
                        .filter(this::mayStillBeLed)
                        .map(each -> form.apply(
                                each.transaction(), each.browserReplacedAt().isPresent()))
                        .orElseGet(() -> Uni.createFrom().item(pages.expired())));
    }

    private Uni<Optional<Found>> find(@Nullable String typed, RoutingContext context) {
        UUID id = parse(typed);
        BrowserBinding browser = RequestBrowser.of(context);
        return id == null || browser.fresh() ? Uni.createFrom().item(Optional.empty()) : transactions.find(id, browser);
    }

    private boolean isOpen(Found found) {
        return found.transaction().expiresAt().isAfter(clock.instant());
    }

    private boolean mayStillBeLed(Found found) {
        return found.browserReplacedAt()
                .map(at -> at.plus(configuration.formerBrowser()).isAfter(clock.instant()))
                .orElse(true);
    }

    private Uni<Response> beginWithin(Standing standing, BrowserBinding browser) {
        return switch (standing) {
            case Standing.Bound(SignInTransaction signIn) -> begin(origin(signIn), browser);
            case Standing.Expired(SignInTransaction signIn) -> begin(origin(signIn), browser);
            case Standing.Replaced ignored -> Uni.createFrom().item(pages.expired());
            case Standing.Gone ignored -> Uni.createFrom().item(pages.expired());
        };
    }

    private Uni<Response> begin(RecoveryTransaction.@Nullable Origin origin, BrowserBinding browser) {
        Instant now = clock.instant();
        UUID id = ids.next();
        return browsers.recognise(browser)
                .chain(bound -> transactions
                        .begin(id, bound.browser(), origin, now, now.plus(configuration.lifetime()))
                        .call(() -> transactions.keepNewest(bound.browser(), configuration.openPerBrowser()))
                        .replaceWith(() -> Response.seeOther(RecoveryStep.WHO.of(id))
                                .cookie(bound.binding().cookie())
                                .build()));
    }

    private static RecoveryTransaction.@Nullable Origin origin(SignInTransaction signIn) {
        return signIn.target() instanceof Target.Portal portal
                ? new RecoveryTransaction.Origin(signIn.id(), portal.nameHu(), portal.nameEn(), portal.logo())
                : null;
    }

    private static @Nullable UUID parse(@Nullable String id) {
        try {
            return id == null || id.length() != 36 ? null : UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
