package hu.kapu.gateway.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * One exchange between a portal and Kapu, made fit to be read: secrets are cut, JWTs opened.
 *
 * @param portal id of the portal, or {@link #UNKNOWN} where the request does not say whose it is
 * @param endpoint such as {@code POST /oauth2/token}
 * @param sent what the portal, or its citizen's browser, sent
 * @param answered what Kapu answered
 */
record ProtocolMessage(Instant at, String portal, String endpoint, List<Part> sent, int status, List<Part> answered) {
    static final String UNKNOWN = "unknown";

    /** One parameter, header or claim. */
    record Part(String name, String value) {}
}
