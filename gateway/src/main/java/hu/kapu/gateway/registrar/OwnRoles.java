package hu.kapu.gateway.registrar;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import hu.kapu.gateway.account.OwnDataPart;
import hu.kapu.gateway.registrar.Officials.Holding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The roles a citizen has or had as an official. */
@ApplicationScoped
class OwnRoles implements OwnDataPart {
    private final Officials officials;
    private final ObjectMapper json;

    OwnRoles(Officials officials, ObjectMapper json) {
        this.officials = officials;
        this.json = json;
    }

    @Override
    public String name() {
        return "officialRoles";
    }

    @Override
    public Uni<ArrayNode> of(UUID citizen) {
        return officials.everHeldBy(citizen).map(this::all);
    }

    private ArrayNode all(List<Holding> held) {
        ArrayNode all = json.createArrayNode();
        held.forEach(holding -> {
            var _ = all.addObject()
                    .put("role", holding.role().wireName())
                    .put("office", holding.office())
                    .put("until", holding.until().toString());
        });
        return all;
    }
}
