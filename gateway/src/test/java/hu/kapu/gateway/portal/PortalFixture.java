package hu.kapu.gateway.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Documents of portals, changed field by field, and the portals that the gateway makes of them. */
public final class PortalFixture {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> documents = new LinkedHashMap<>();

    /** A confidential portal {@code eeszt} at https://eeszt.example.hu with client secret {@code a-secret}. */
    public static PortalFixture eeszt() {
        return new PortalFixture()
                .with("eeszt", "names.hu", "EESZT")
                .with("eeszt", "names.en", "EESZT (health records)")
                .with("eeszt", "client.id", "eeszt-web")
                .with("eeszt", "client.authentication", "secret")
                .with(
                        "eeszt",
                        "client.secretsSha256",
                        List.of(ClientSecretHash.of("a-secret").hex()))
                .with(
                        "eeszt",
                        "redirectUris",
                        List.of("https://eeszt.example.hu/back", "https://eeszt.example.hu/other"))
                .with("eeszt", "sector", "eeszt.example.hu");
    }

    /** A public client besides, at https://‹id›.example.hu. */
    @CanIgnoreReturnValue
    public PortalFixture and(String id) {
        return with(id, "names.hu", id)
                .with(id, "names.en", id)
                .with(id, "client.id", id + "-web")
                .with(id, "client.authentication", "none")
                .with(id, "redirectUris", List.of("https://" + id + ".example.hu/back"))
                .with(id, "sector", id + ".example.hu");
    }

    /** Sets one field, such as {@code client.id}, of the portal's document. */
    @CanIgnoreReturnValue
    public PortalFixture with(String portal, String field, Object value) {
        ObjectNode document =
                documents.computeIfAbsent(portal, id -> JSON.createObjectNode().put("id", id));
        parent(document, field).set(last(field), JSON.valueToTree(value));
        return this;
    }

    @CanIgnoreReturnValue
    public PortalFixture without(String portal, String field) {
        ObjectNode document = documents.get(portal);
        if (document != null) {
            parent(document, field).remove(last(field));
        }
        return this;
    }

    /** The text of each document by the id of its portal. */
    public Map<String, String> documents() {
        Map<String, String> texts = new TreeMap<>();
        documents.forEach((id, document) -> texts.put(id, document.toString()));
        return texts;
    }

    public String document(String portal) {
        return String.valueOf(documents().get(portal));
    }

    /** Fails with all mistakes when one of the documents has any. */
    public Portals portals() {
        List<KeptPortal> portals = new ArrayList<>();
        documents().forEach((id, text) -> {
            switch (PortalReader.forDevelopment().read(text)) {
                case PortalReading.Good portal -> portals.add(portal.keptIn(new Origin.InFile(id + ".json")));
                case PortalReading.Wrong(List<PortalMistake> mistakes) ->
                    throw new IllegalArgumentException("portal " + id + ": " + mistakes);
            }
        });
        return new Portals(PortalSnapshot.of(portals));
    }

    private static ObjectNode parent(ObjectNode document, String field) {
        ObjectNode parent = document;
        String[] names = field.split("\\.", -1);
        for (int index = 0; index < names.length - 1; index++) {
            parent = parent.withObjectProperty(names[index]);
        }
        return parent;
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
