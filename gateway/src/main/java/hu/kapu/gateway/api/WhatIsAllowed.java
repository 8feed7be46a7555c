package hu.kapu.gateway.api;

import hu.kapu.gateway.api.SignInMethods.MethodView;
import hu.kapu.gateway.api.SignInMethods.PortalView;
import hu.kapu.gateway.api.SignInMethods.RaiseView;
import hu.kapu.gateway.api.SignInMethods.RuleView;
import hu.kapu.gateway.api.SignInMethods.Text;
import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.Decision;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.MethodDecision;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Rule;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.calendar.Wording;
import hu.kapu.gateway.oidc.grant.Strength;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.signin.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Shows the calendar's own answers and the portal's minimum of that instant: the very decisions that the page and OpenID
 * Connect act on.
 */
@ApplicationScoped
public class WhatIsAllowed {
    private static final Wording LEVEL_NOT_REACHED = new Wording(
            "Ez a portál erősebb belépést kér, mint amit ez a mód ad.",
            "This portal asks for a stronger sign-in than this way gives.");

    private final Calendar calendar;

    WhatIsAllowed(Calendar calendar) {
        this.calendar = calendar;
    }

    public SignInMethods at(Portal portal, Instant instant) {
        Level minimum = portal.minimumLevelAt(instant);
        PortalView asked = new PortalView(
                portal.id(),
                new Text(portal.nameHu(), portal.nameEn()),
                minimum.acr(),
                portal.levels().raises().stream()
                        .map(raise -> new RaiseView(raise.from(), raise.level().acr()))
                        .toList());
        return new SignInMethods(
                asked,
                instant,
                calendar.decideAll(Surface.PORTAL, Purpose.SIGN_IN, portal.id(), instant).stream()
                        .map(decided -> view(decided, minimum))
                        .toList());
    }

    private MethodView view(MethodDecision decided, Level minimum) {
        return switch (decided.decision()) {
            case Decision.Allowed(Rule rule) ->
                reaches(decided.method(), minimum)
                        ? view(decided.method(), "allowed", rule, rule.reason())
                        : view(decided.method(), "level-not-reached", rule, LEVEL_NOT_REACHED);
            case Decision.Refused(Rule rule) -> view(decided.method(), "refused", rule, rule.reason());
            case Decision.Unavailable(Rule rule, Wording reason) -> view(decided.method(), "unavailable", rule, reason);
        };
    }

    private static boolean reaches(Method method, Level minimum) {
        return Strength.of(method)
                .filter(strength -> strength.level().isAtLeast(minimum))
                .isPresent();
    }

    private MethodView view(Method method, String decision, Rule rule, Wording reason) {
        return new MethodView(
                method.wireName(),
                MethodNames.of(method),
                decision,
                new RuleView(rule.id(), rule.from(), rule.until(), calendar.version()),
                text(reason),
                rule.wayToGo().map(WhatIsAllowed::text).orElse(null),
                Strength.of(method).map(strength -> strength.level().acr()).orElse(null));
    }

    private static Text text(Wording wording) {
        return new Text(wording.hu(), wording.en());
    }
}
