package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.grant.PairwiseSubjects;
import hu.kapu.gateway.portal.Portals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whether a citizen is the one whom a portal named by its {@code sub} (OpenID Connect Core 1.0, 3.1.2.2). */
@ApplicationScoped
class ExpectedCitizens {
    private final Portals portals;
    private final PairwiseSubjects subjects;

    ExpectedCitizens(Portals portals, PairwiseSubjects subjects) {
        this.portals = portals;
        this.subjects = subjects;
    }

    /** A portal that names nobody expects everybody. */
    boolean include(UUID citizen, @Nullable String subject, String portalId) {
        Optional<String> own = portals.byId(portalId).map(portal -> subjects.sub(portal.sector(), citizen));
        return subject == null || own.filter(subject::equals).isPresent();
    }
}
