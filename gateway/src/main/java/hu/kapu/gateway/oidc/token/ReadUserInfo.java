package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.grant.Grant;
import hu.kapu.gateway.oidc.grant.GrantInUse;
import hu.kapu.gateway.oidc.grant.Grants;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.oidc.grant.PairwiseSubjects;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One SELECT; then the epoch and the calendar decide whether the token is still good. */
@ApplicationScoped
class ReadUserInfo {
    private final Grants grants;
    private final PortalAccess access;
    private final Portals portals;
    private final PairwiseSubjects subjects;
    private final Clock clock;

    ReadUserInfo(Grants grants, PortalAccess access, Portals portals, PairwiseSubjects subjects, Clock clock) {
        this.grants = grants;
        this.access = access;
        this.portals = portals;
        this.subjects = subjects;
        this.clock = clock;
    }

    Uni<Optional<Map<String, Object>>> of(OpaqueToken token) {
        return grants.ofAccessToken(token, clock.instant())
                .map(found -> found.filter(GrantInUse::isOfThisEpoch)
                        .map(GrantInUse::grant)
                        .filter(this::isStillOpen)
                        .flatMap(this::claims));
    }

    private boolean isStillOpen(Grant grant) {
        return access.strongest(grant.methods(), grant.portalId()).isPresent();
    }

    private Optional<Map<String, Object>> claims(Grant grant) {
        return portals.byId(grant.portalId()).map(portal -> claims(grant, portal));
    }

    private Map<String, Object> claims(Grant grant, Portal portal) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", subjects.sub(portal.sector(), grant.citizenId()));
        grant.claims().forEach(claims::putIfAbsent);
        return claims;
    }
}
