package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.session.DeviceCookie;
import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.signin.Landing;
import hu.kapu.gateway.signin.SignInTransaction;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * A sign-in as the app holds it at this moment: what a browser would keep in cookies, the app keeps in its
 * {@code auth_session} and device token.
 */
record Visit(SignInTransaction transaction, BrowserBinding binding, Optional<String> deviceToken) {

    static Visit of(SignInTransaction transaction, BrowserBinding binding) {
        return new Visit(transaction, binding, Optional.empty());
    }

    /** After something was proved: with the values that the landing gives in place of the former ones. */
    Visit landed(Landing landing) {
        return new Visit(
                landing.transaction(),
                value(landing, BrowserBinding.COOKIE)
                        .map(BrowserBinding::ofValue)
                        .orElse(binding),
                value(landing, DeviceCookie.NAME));
    }

    Visit at(SignInTransaction now) {
        return new Visit(now, binding, deviceToken);
    }

    AuthSession session() {
        return new AuthSession(transaction.id(), binding);
    }

    private static Optional<String> value(Landing landing, String cookie) {
        return landing.cookies().stream()
                .filter(each -> each.getName().equals(cookie))
                .map(NewCookie::getValue)
                .findFirst();
    }
}
