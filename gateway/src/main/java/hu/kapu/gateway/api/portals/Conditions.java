package hu.kapu.gateway.api.portals;

import hu.kapu.gateway.portal.Precondition;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions of a request (RFC 9110, section 13.1); an entity tag that is none of ours matches nothing. */
final class Conditions {
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");
    private static final long NO_VERSION = -1;

    private Conditions() {}

    static Optional<Precondition> of(HttpHeaders headers) {
        String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (match != null) {
            return Optional.of(new Precondition.AtVersion(version(match)));
        }
        return "*".equals(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))
                ? Optional.of(new Precondition.Absent())
                : Optional.empty();
    }

    /** As a request wrote them; with others it is another request. */
    static String text(HttpHeaders headers) {
        return HttpHeaders.IF_MATCH + ": " + headers.getHeaderString(HttpHeaders.IF_MATCH) + ", "
                + HttpHeaders.IF_NONE_MATCH + ": " + headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static long version(String tag) {
        Matcher matcher = TAG.matcher(tag.strip());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : NO_VERSION;
    }
}
