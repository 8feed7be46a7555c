package hu.kapu.gateway.access;

import java.time.Instant;
import java.util.UUID;

/** Events as the other services publish them. */
final class Events {
    private Events() {}

    static String of(String type, UUID citizen, Instant at) {
        return of(type, citizen, at, "");
    }

    static String of(String type, UUID citizen, Instant at, String data) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/kapu/identity", "type": "%s", "subject": "%s",
                 "time": "%s", "datacontenttype": "application/json", "data": {%s}}
                """.formatted(UUID.randomUUID(), type, citizen, at, data);
    }
}
