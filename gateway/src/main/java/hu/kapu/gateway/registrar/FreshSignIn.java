package hu.kapu.gateway.registrar;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Whether an official signed in with an authenticator app a short while ago. */
@ApplicationScoped
class FreshSignIn {
    private final RegistrarConfiguration configuration;
    private final Clock clock;

    FreshSignIn(RegistrarConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    boolean of(Session session) {
        return session.methods().contains(Method.TOTP)
                && session.authTime().plus(configuration.freshSignIn()).isAfter(clock.instant());
    }
}
