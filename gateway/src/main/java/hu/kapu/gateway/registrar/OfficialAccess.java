package hu.kapu.gateway.registrar;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Collections;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** The guard of the registrar's door, after the one before every page: asks for a role that has not run out. */
public class OfficialAccess {
    private final SignedInCitizen citizen;
    private final SignedInOfficial official;
    private final Officials officials;
    private final SignInPages pages;
    private final Layouts layouts;
    private final Clock clock;

    OfficialAccess(
            SignedInCitizen citizen,
            SignedInOfficial official,
            Officials officials,
            SignInPages pages,
            Layouts layouts,
            Clock clock) {
        this.citizen = citizen;
        this.official = official;
        this.officials = officials;
        this.pages = pages;
        this.layouts = layouts;
        this.clock = clock;
    }

    @ServerRequestFilter(priority = 300)
    public Uni<@Nullable Response> admit(ContainerRequestContext request, SimpleResourceInfo resource) {
        if (!resource.getResourceClass().getPackage().equals(OfficialAccess.class.getPackage())) {
            return Uni.createFrom().nullItem();
        }
        String path = request.getUriInfo().getPath();
        if (OfficialReach.isSignIn(path)) {
            return Uni.createFrom().nullItem();
        }
        if (!OfficialReach.concerns(path)) {
            return Uni.createFrom().item(refusal(Reason.ROLE_NEEDED));
        }
        Session session = citizen.session();
        return officials
                .of(session.citizenId(), session.displayName(), clock.instant())
                .map(found -> judge(path, found));
    }

    private @Nullable Response judge(String path, Official found) {
        if (found.posts().isEmpty()) {
            return refusal(Reason.NOT_AN_OFFICIAL);
        }
        if (Collections.disjoint(OfficialReach.of(path), found.posts().keySet())) {
            return refusal(Reason.ROLE_NEEDED);
        }
        official.is(found);
        return null;
    }

    private Response refusal(Reason reason) {
        return pages.refused(layouts.current().whenSignedIn(true), 403, Refusal.of(reason));
    }
}
