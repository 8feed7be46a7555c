package hu.kapu.gateway.signin;

import hu.kapu.gateway.session.DeviceCookie;
import hu.kapu.gateway.signin.SignInState.Completed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gives a browser that proved something what it needs to go on, as often as it proves the same again. */
@ApplicationScoped
class Landings {
    private final Browsers browsers;
    private final DerivedCookies cookies;

    Landings(Browsers browsers, DerivedCookies cookies) {
        this.browsers = browsers;
        this.cookies = cookies;
    }

    /** For whoever proved the password of this sign-in. */
    Uni<Landing> afterPassword(SignInTransaction transaction) {
        return transaction
                .password()
                .map(password -> afterAttempt(transaction, password.attempt()))
                .orElseGet(() -> Uni.createFrom().item(Landing.without(transaction)));
    }

    /** For whoever submitted what completed this sign-in. */
    Uni<Landing> afterCompletion(SignInTransaction transaction, Completed completed) {
        return afterAttempt(transaction, completed.attempt())
                .map(landing -> landing.cookies().isEmpty() ? landing : withSession(landing, completed));
    }

    /** Only while the id that came of this attempt is still the browser's newest. */
    private Uni<Landing> afterAttempt(SignInTransaction transaction, UUID attempt) {
        BrowserBinding browser = cookies.browserAfter(transaction.id(), attempt);
        return browsers.isNewest(browser)
                .map(newest ->
                        newest ? new Landing(transaction, List.of(browser.cookie())) : Landing.without(transaction));
    }

    private Landing withSession(Landing landing, Completed completed) {
        List<NewCookie> all = new ArrayList<>(landing.cookies());
        all.add(cookies.session(landing.transaction().id(), completed.session()).cookie());
        if (completed.hasSecondFactor()) {
            all.add(DeviceCookie.of(completed.password().citizen().deviceToken()));
        }
        return new Landing(landing.transaction(), List.copyOf(all));
    }
}
