package hu.kapu.gateway.portal;

import hu.kapu.gateway.portal.PortalsConfig.PortalConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Turns the configuration of one portal into a {@link Portal}, or says what is wrong with it. */
final class PortalReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._~-]{1,100}");
    private static final Pattern SECTOR = Pattern.compile("[a-z0-9][a-z0-9.-]{0,252}");
    private static final Pattern LOGO = Pattern.compile("/[A-Za-z0-9/._-]+");
    private static final Set<String> SCOPES = Set.of("openid", "profile", "email", "natural-identity");

    private PortalReader() {}

    static Portal read(String id, PortalConfig config) {
        try {
            check(ID.matcher(id).matches(), "its id is made of a-z, 0-9 and -");
            check(
                    CLIENT_ID.matcher(config.clientId()).matches(),
                    "client-id has characters outside A-Z a-z 0-9 . _ ~ -");
            check(SECTOR.matcher(config.sector()).matches(), "sector looks like a host name");
            check(!config.redirectUris().isEmpty(), "redirect-uris is empty");
            check(
                    config.logo().stream().allMatch(logo -> LOGO.matcher(logo).matches()),
                    "logo is a path on the gateway");
            check(config.scopes().contains("openid"), "scopes lacks openid");
            check(SCOPES.containsAll(config.scopes()), "scopes are some of " + new TreeSet<>(SCOPES));
            check(
                    config.requirePkce() || config.clientSecretSha256().isPresent(),
                    "only a portal with a client secret may do without PKCE");
            return portal(id, config);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("kapu.portals." + id + ": " + e.getMessage(), e);
        }
    }

    private static Portal portal(String id, PortalConfig config) {
        Optional<ClientSecretHash> secret = config.clientSecretSha256().map(ClientSecretHash::new);
        List<RedirectUri> redirectUris =
                config.redirectUris().stream().map(RedirectUri::new).toList();
        return new Portal(
                id,
                config.nameHu(),
                config.nameEn(),
                config.logo(),
                config.clientId(),
                secret,
                redirectUris,
                config.sector(),
                config.minimumLevel(),
                Set.copyOf(config.scopes()),
                config.requirePkce(),
                config.idTokenAlgorithm());
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
