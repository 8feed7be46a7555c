package hu.kapu.gateway.sandbox;

import hu.kapu.gateway.oidc.logout.LogoutTokenPosted;
import hu.kapu.gateway.oidc.logout.Told;
import hu.kapu.gateway.sandbox.ProtocolMessage.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/** Keeps a legible copy of every logout token that a portal is sent, with what came of it; in a sandbox only. */
@ApplicationScoped
class LogoutTap {
    private final SandboxConfig config;
    private final ProtocolLog log;
    private final Legible legible;
    private final Clock clock;

    LogoutTap(SandboxConfig config, ProtocolLog log, Legible legible, Clock clock) {
        this.config = config;
        this.log = log;
        this.legible = legible;
        this.clock = clock;
    }

    void keep(@Observes LogoutTokenPosted posted) {
        if (config.enabled()) {
            log.add(new ProtocolMessage(
                    clock.instant(),
                    posted.portalId(),
                    true,
                    "POST " + posted.address(),
                    List.of(legible.part("logout_token", posted.logoutToken())),
                    posted.told().status(),
                    List.of(new Part("outcome", outcome(posted.told())))));
        }
    }

    private static String outcome(Told told) {
        return switch (told) {
            case Told.Heard ignored -> "heard";
            case Told.Refused ignored -> "refused, and not sent again";
            case Told.NotNow(int ignored, String why) -> "to be tried again: " + why;
        };
    }
}
