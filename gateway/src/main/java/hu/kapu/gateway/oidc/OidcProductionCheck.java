package hu.kapu.gateway.oidc;

import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.portal.RedirectUri;
import hu.kapu.kit.readiness.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What may not be seen from outside in production: a plain-http issuer, portals on somebody's own machine. */
@ApplicationScoped
class OidcProductionCheck implements ProductionCheck {
    private final OidcConfig config;
    private final Portals portals;

    OidcProductionCheck(OidcConfig config, Portals portals) {
        this.config = config;
        this.portals = portals;
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!"https".equals(config.issuer().getScheme())) {
            findings.add("kapu.oidc.issuer is not https: " + config.issuer());
        }
        portals.all().stream()
                .filter(portal -> portal.redirectUris().stream().anyMatch(RedirectUri::isLocal))
                .map(Portal::id)
                .forEach(id -> findings.add("kapu.portals." + id + " returns to localhost"));
        return findings;
    }
}
