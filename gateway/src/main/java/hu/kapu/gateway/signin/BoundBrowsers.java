package hu.kapu.gateway.signin;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What another journey bound to a browser needs of it: its row, a new id when its rights grow, the same attempt again. */
@ApplicationScoped
public class BoundBrowsers {
    /** A browser with the binding that is its present one. */
    public record Bound(UUID browser, BrowserBinding binding) {}

    private final Browsers browsers;
    private final DerivedCookies cookies;

    BoundBrowsers(Browsers browsers, DerivedCookies cookies) {
        this.browsers = browsers;
        this.cookies = cookies;
    }

    public Uni<Bound> recognise(BrowserBinding binding) {
        return browsers.recognise(binding).map(known -> new Bound(known.id(), known.binding()));
    }

    /** Gives the browser the id that comes of this attempt, inside the caller's database transaction. */
    public Uni<Void> replaceId(SqlConnection connection, UUID browser, UUID transaction, UUID attempt) {
        return browsers.replaceId(connection, browser, cookies.browserAfter(transaction, attempt));
    }

    /** The id that came of this attempt, while it is still the browser's newest. */
    public Uni<Optional<BrowserBinding>> after(UUID transaction, UUID attempt) {
        BrowserBinding binding = cookies.browserAfter(transaction, attempt);
        return browsers.isNewest(binding).map(newest -> newest ? Optional.of(binding) : Optional.empty());
    }

    /** The same for the same inputs, so that the same submission is the same attempt. */
    public UUID attempt(String purpose, String... inputs) {
        return cookies.attempt(purpose, inputs);
    }
}
