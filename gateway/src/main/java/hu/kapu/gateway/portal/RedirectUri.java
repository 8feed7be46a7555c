package hu.kapu.gateway.portal;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * A redirect URI as a portal registered it. It is compared character by character (RFC 9700, section 4.1.3): no pattern,
 * no normalisation, no extra path. Only https is accepted, or http on this very machine.
 */
public record RedirectUri(String value) {

    public RedirectUri {
        URI uri = parse(value);
        if (!uri.isAbsolute() || uri.getHost() == null) {
            throw new IllegalArgumentException("a redirect URI is absolute and names a host: " + value);
        }
        if (uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("a redirect URI has neither fragment nor user: " + value);
        }
        if (value.contains("*")) {
            throw new IllegalArgumentException("a redirect URI is matched exactly, there are no wildcards: " + value);
        }
        if (!isHttps(uri) && !(isHttp(uri) && LocalHosts.isThisMachine(uri.getHost()))) {
            throw new IllegalArgumentException("a redirect URI is https, or http on localhost: " + value);
        }
    }

    /** Scheme, host and port, as Content Security Policy writes a source. */
    public String origin() {
        URI uri = URI.create(value);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }

    /** Whether it may be used in development only: it leads to one's own machine, or not beyond its wire. */
    public boolean isLocal() {
        return LocalHosts.isLocal(URI.create(value).getHost());
    }

    private static URI parse(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URI: " + value, e);
        }
    }

    private static boolean isHttps(URI uri) {
        return "https".equals(uri.getScheme());
    }

    private static boolean isHttp(URI uri) {
        return "http".equals(uri.getScheme());
    }
}
