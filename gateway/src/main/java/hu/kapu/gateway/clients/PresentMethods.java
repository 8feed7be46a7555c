package hu.kapu.gateway.clients;

import hu.kapu.gateway.calendar.Method;
import java.util.EnumSet;
import java.util.Set;

/** Which second factors somebody has, and nothing else about them. */
public sealed interface PresentMethods {
    /** Active, locked and disabled ones alike; one that was switched off is not among them. */
    record Known(Set<Method> secondFactors) implements PresentMethods {}

    record Unavailable() implements PresentMethods {}

    static PresentMethods of(FactorState state) {
        return switch (state) {
            case FactorState.Known known -> new Known(methods(known));
            case FactorState.Unavailable() -> new Unavailable();
        };
    }

    private static Set<Method> methods(FactorState.Known known) {
        Set<Method> methods = EnumSet.noneOf(Method.class);
        if (known.hasApp()) {
            methods.add(Method.TOTP);
        }
        if (known.hasEmailCode()) {
            methods.add(Method.EMAIL_CODE);
        }
        return methods;
    }
}
