package hu.kapu.gateway.oidc;

import hu.kapu.kit.readiness.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What may not be seen from outside in production: a plain-http issuer. */
@ApplicationScoped
class OidcProductionCheck implements ProductionCheck {
    private final OidcConfig config;

    OidcProductionCheck(OidcConfig config) {
        this.config = config;
    }

    @Override
    public List<String> findings() {
        return "https".equals(config.issuer().getScheme())
                ? List.of()
                : List.of("kapu.oidc.issuer is not https: " + config.issuer());
    }
}
