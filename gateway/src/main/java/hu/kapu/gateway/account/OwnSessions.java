package hu.kapu.gateway.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.session.OpenSessions;
import hu.kapu.gateway.session.Session;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where the citizen is signed in now. */
@ApplicationScoped
class OwnSessions implements OwnDataPart {
    private final OpenSessions sessions;
    private final ObjectMapper json;

    OwnSessions(OpenSessions sessions, ObjectMapper json) {
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    public String name() {
        return "openSessions";
    }

    @Override
    public Uni<ArrayNode> of(UUID citizen) {
        return sessions.of(citizen).map(this::all);
    }

    private ArrayNode all(List<OpenSessions.Seen> open) {
        ArrayNode all = json.createArrayNode();
        open.forEach(seen -> {
            Session session = seen.session();
            ObjectNode each = all.addObject()
                    .put("openedAt", session.authTime().toString())
                    .put("lastUsedAt", seen.lastSeenAt().toString())
                    .put("device", session.origin().device())
                    .put("network", session.origin().network())
                    .put("country", session.origin().country());
            ArrayNode methods = each.putArray("methods");
            session.methods().stream().map(Method::wireName).sorted().forEach(methods::add);
        });
        return all;
    }
}
