package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What operators learn of sign-ins: one metric and one line of the log each, once it is committed. A sign-in can only
 * be at a portal that is registered, so there are no more portals here than there. Nobody is named; the line's
 * transaction leads to the history, for whoever may read that.
 */
@ApplicationScoped
class SignInReport {
    private static final Logger LOG = Logger.getLogger(SignInReport.class);
    private static final String SIGNED_IN = "signed-in";
    private static final String CONTINUED = "continued";
    private static final String NONE = "none";

    private final MeterProvider<Counter> signIns;

    SignInReport(MeterRegistry registry) {
        this.signIns = Counter.builder("kapu.sign.ins")
                .description("Sign-ins by how they ended; continued ones went on in an open session")
                .withRegistry(registry);
    }

    void signedIn(Target target, Set<Method> methods) {
        tell(target, strongest(methods), SIGNED_IN);
    }

    /** An open session opened the next portal. */
    void continued(Target target, Set<Method> methods) {
        tell(target, strongest(methods), CONTINUED);
    }

    /**
     * A code, a password or the sign-in itself was turned down.
     *
     * @param reason a {@link RefusalReason}, or what stood in the way of the password
     */
    void refused(SignInTransaction transaction, String reason) {
        Method chosen = transaction.chosen();
        boolean beforePassword = transaction.password().isEmpty() && chosen == null;
        tell(transaction.target(), beforePassword ? NONE : name(chosen, transaction), reason);
    }

    /** Nothing to tell where the password moved the sign-in on; its end is told elsewhere. */
    void answered(SignInTransaction transaction, AcceptPassword.Outcome outcome) {
        switch (outcome) {
            case AcceptPassword.Outcome.Moved ignored -> LOG.debug("The password was taken");
            case AcceptPassword.Outcome.Wrong ignored -> refused(transaction, "password-wrong");
            case AcceptPassword.Outcome.TooManyAttempts ignored -> refused(transaction, "too-many-attempts");
            case AcceptPassword.Outcome.Overloaded ignored -> refused(transaction, "overloaded");
            case AcceptPassword.Outcome.Unavailable ignored -> refused(transaction, "unavailable");
        }
    }

    private void tell(Target target, String method, String outcome) {
        String portal = target.portal();
        LOG.infof("Sign-in at %s: %s (%s)", portal == null ? target.surface().wireName() : portal, outcome, method);
        signIns.withTags(
                        "method",
                        method,
                        "outcome",
                        outcome,
                        "portal",
                        portal == null ? NONE : portal,
                        "surface",
                        target.surface().wireName())
                .increment();
    }

    private static String name(@Nullable Method chosen, SignInTransaction transaction) {
        return (chosen == Method.PASSWORD ? Method.PASSWORD : transaction.secondMethod()).wireName();
    }

    /** As the statistics count it. */
    private static String strongest(Set<Method> methods) {
        if (methods.contains(Method.DAP)) {
            return Method.DAP.wireName();
        }
        if (methods.contains(Method.TOTP)) {
            return Method.TOTP.wireName();
        }
        return methods.contains(Method.EMAIL_CODE) ? Method.EMAIL_CODE.wireName() : Method.PASSWORD.wireName();
    }
}
