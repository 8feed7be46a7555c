package hu.kapu.gateway.api.simulation;

import hu.kapu.gateway.api.SignInMethods;
import hu.kapu.gateway.api.SignInMethods.MethodView;
import hu.kapu.gateway.api.WhatIsAllowed;
import hu.kapu.gateway.api.simulation.Simulation.RaiseView;
import hu.kapu.gateway.api.simulation.Simulation.SimulatedMethod;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.portal.LevelPlan.Raise;
import hu.kapu.gateway.portal.Portal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Puts together what the calendar says, what the portal asks for, and what somebody has; it decides nothing itself. */
@ApplicationScoped
class Simulate {
    private final WhatIsAllowed whatIsAllowed;

    Simulate(WhatIsAllowed whatIsAllowed) {
        this.whatIsAllowed = whatIsAllowed;
    }

    /** Without any methods for somebody who is not known. */
    Simulation of(boolean known, Set<Method> methods, Portal portal, Instant at) {
        SignInMethods allowed = whatIsAllowed.at(portal, at);
        List<SimulatedMethod> simulated = simulated(allowed, methods);
        return new Simulation(
                known,
                allowed.portal(),
                at,
                opens(simulated),
                simulated,
                portal.levels()
                        .nextAfter(at)
                        .map(raise -> view(raise, methods, portal))
                        .orElse(null));
    }

    private RaiseView view(Raise raise, Set<Method> methods, Portal portal) {
        SignInMethods then = whatIsAllowed.at(portal, raise.from());
        return new RaiseView(raise.from(), raise.level().acr(), opens(simulated(then, methods)));
    }

    private static List<SimulatedMethod> simulated(SignInMethods allowed, Set<Method> methods) {
        return allowed.methods().stream().map(view -> simulated(view, methods)).toList();
    }

    private static SimulatedMethod simulated(MethodView view, Set<Method> methods) {
        boolean present = Method.parse(view.method()).filter(methods::contains).isPresent();
        return new SimulatedMethod(view, present, present && view.isAllowed());
    }

    private static boolean opens(List<SimulatedMethod> methods) {
        return methods.stream().anyMatch(SimulatedMethod::opens);
    }
}
