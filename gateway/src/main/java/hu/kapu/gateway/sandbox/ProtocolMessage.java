package hu.kapu.gateway.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * One exchange between a portal and Kapu, made fit to be read: secrets are cut, JWTs opened.
 *
 * @param portal id of the portal, or {@link #UNKNOWN} where the request does not say whose it is
 * @param byKapu whether Kapu began it and the portal answered; otherwise the portal, or its citizen's browser, began
 * @param endpoint such as {@code POST /oauth2/token}
 * @param status of the answer, 0 where none came
 */
record ProtocolMessage(
        Instant at, String portal, boolean byKapu, String endpoint, List<Part> sent, int status, List<Part> answered) {
    static final String UNKNOWN = "unknown";

    /** One parameter, header or claim. */
    record Part(String name, String value) {}
}
