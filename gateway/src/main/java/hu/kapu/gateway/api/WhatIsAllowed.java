package hu.kapu.gateway.api;

import hu.kapu.gateway.api.SignInMethods.MethodView;
import hu.kapu.gateway.api.SignInMethods.PortalView;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Shows the calendar's own answers: the very decisions that the page and OpenID Connect act on. */
@ApplicationScoped
class WhatIsAllowed {
    private final Calendar calendar;

    WhatIsAllowed(Calendar calendar) {
        this.calendar = calendar;
    }

    SignInMethods at(Portal portal, Instant instant) {
        PortalView asked = new PortalView(
                portal.id(),
                new Text(portal.nameHu(), portal.nameEn()),
                portal.minimumLevelAt(instant).acr());
        return new SignInMethods(
                asked,
                instant,
                calendar.decideAll(Surface.PORTAL, Purpose.SIGN_IN, portal.id(), instant).stream()
                        .map(this::view)
                        .toList());
    }

    private MethodView view(MethodDecision decided) {
        return switch (decided.decision()) {
            case Decision.Allowed(Rule rule) -> view(decided.method(), "allowed", rule, rule.reason());
            case Decision.Refused(Rule rule) -> view(decided.method(), "refused", rule, rule.reason());
            case Decision.Unavailable(Rule rule, Wording reason) -> view(decided.method(), "unavailable", rule, reason);
        };
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
