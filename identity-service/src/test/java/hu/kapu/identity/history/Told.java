package hu.kapu.identity.history;

import hu.kapu.kit.inbox.CloudEvent;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Events as other services would tell them, taken in without Kafka between. */
@Singleton
public class Told {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TakeEvent takeEvent;

    Told(TakeEvent takeEvent) {
        this.takeEvent = takeEvent;
    }

    public void about(UUID citizen, String type, JsonObject data) {
        take(event(UUID.randomUUID(), citizen, type, data));
    }

    /** Any sign-in at a portal. */
    public void signIn(UUID citizen, String portal) {
        about(
                citizen,
                "signed-in.v1",
                new JsonObject()
                        .put("portal", portal)
                        .put("surface", "portal")
                        .put("transactionId", UUID.randomUUID().toString())
                        .put("at", "2025-01-20T10:00:00.120000Z"));
    }

    public void take(String json) {
        takeEvent.take(CloudEvent.parse(json)).await().atMost(PATIENCE);
    }

    public static String event(UUID id, UUID citizen, String type, JsonObject data) {
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", "/kapu/test")
                .put("type", type)
                .put("subject", citizen.toString())
                .put("time", Instant.parse("2025-01-20T10:00:01Z").toString())
                .put("datacontenttype", "application/json")
                .put("data", data)
                .encode();
    }
}
