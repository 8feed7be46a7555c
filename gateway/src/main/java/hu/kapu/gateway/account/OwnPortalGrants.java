package hu.kapu.gateway.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.oidc.grant.GrantsOfCitizen;
import hu.kapu.gateway.portal.Portals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which portals were granted what: a sign-in, and with it what the citizen agreed to tell. */
@ApplicationScoped
class OwnPortalGrants implements OwnDataPart {
    private static final String NAMES_IN = "hu";

    private final GrantsOfCitizen grants;
    private final Portals portals;
    private final ObjectMapper json;

    OwnPortalGrants(GrantsOfCitizen grants, Portals portals, ObjectMapper json) {
        this.grants = grants;
        this.portals = portals;
        this.json = json;
    }

    @Override
    public String name() {
        return "portalGrants";
    }

    @Override
    public Uni<ArrayNode> of(UUID citizen) {
        return grants.of(citizen).map(this::all);
    }

    private ArrayNode all(List<GrantsOfCitizen.Kept> kept) {
        ArrayNode all = json.createArrayNode();
        kept.forEach(grant -> {
            ObjectNode each = all.addObject()
                    .put("portal", nameOf(grant.portalId()))
                    .put("grantedAt", grant.grantedAt().toString())
                    .put("endsAt", grant.endsAt().toString());
            grant.revokedAt().ifPresent(at -> each.put("revokedAt", at.toString()));
            ArrayNode scopes = each.putArray("scopes");
            grant.scopes().forEach(scopes::add);
        });
        return all;
    }

    /** One that is registered no more has only its id left. */
    private String nameOf(String portal) {
        return portals.byId(portal)
                .or(() -> portals.disabledById(portal))
                .map(known -> known.name(NAMES_IN))
                .orElse(portal);
    }
}
