package hu.kapu.gateway.oidc.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.gateway.portal.Portals;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Requests as the text that a sign-in transaction keeps unread for us. */
@ApplicationScoped
class PendingAuthorizations {
    private final ObjectMapper json;
    private final Portals portals;

    PendingAuthorizations(ObjectMapper json, Portals portals) {
        this.json = json;
        this.portals = portals;
    }

    String write(PendingAuthorization pending) {
        try {
            return json.writeValueAsString(pending);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an authorization request is not writable as JSON", e);
        }
    }

    /** With no more than the portal may still ask for: a scope may have been withdrawn while the citizen signed in. */
    PendingAuthorization read(String text) {
        PendingAuthorization asked = parse(text);
        return portals.byId(asked.portalId())
                .map(portal -> asked.within(portal.scopes()))
                .orElse(asked);
    }

    private PendingAuthorization parse(String text) {
        try {
            return json.readValue(text, PendingAuthorization.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored authorization request is not readable as JSON", e);
        }
    }
}
