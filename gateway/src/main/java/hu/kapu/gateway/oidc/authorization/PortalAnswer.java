package hu.kapu.gateway.oidc.authorization;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a portal is answered, and where.
 *
 * @param parameters in the order in which they are sent
 */
record PortalAnswer(ReplyTo replyTo, Map<String, String> parameters) {

    /** The redirect that carries the answer in its query. */
    URI location() {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(replyTo.redirectUri() + separator() + query);
    }

    /** A registered address may have a query of its own, which is kept (RFC 6749, section 3.1.2). */
    private String separator() {
        return replyTo.redirectUri().contains("?") ? "&" : "?";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "PortalAnswer[" + replyTo.redirectUri() + "]";
    }
}
