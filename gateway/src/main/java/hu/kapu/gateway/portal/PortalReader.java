package hu.kapu.gateway.portal;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import hu.kapu.gateway.calendar.LocalMoment;
import hu.kapu.gateway.portal.LevelPlan.Raise;
import hu.kapu.gateway.portal.PortalsConfig.PortalConfig;
import java.text.ParseException;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.Comparator;
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
            ClientProof proof = proof(config);
            check(
                    config.requirePkce() || !(proof instanceof ClientProof.None),
                    "only a portal that proves who it is may do without PKCE");
            return portal(id, config, proof);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("kapu.portals." + id + ": " + e.getMessage(), e);
        }
    }

    private static Portal portal(String id, PortalConfig config, ClientProof proof) {
        return new Portal(
                id,
                config.nameHu(),
                config.nameEn(),
                config.logo(),
                config.contact(),
                config.clientId(),
                proof,
                redirectUris(config.redirectUris()),
                config.sector(),
                levels(config),
                Set.copyOf(config.scopes()),
                new RequestDemands(config.requirePkce(), config.requirePushedRequests()),
                tokens(config),
                logout(config),
                config.firstParty());
    }

    private static ClientProof proof(PortalConfig config) {
        check(
                config.clientSecretSha256().isEmpty() || config.jwks().isEmpty(),
                "a portal has either client-secret-sha256 or jwks");
        return config.clientSecretSha256()
                .<ClientProof>map(hash -> new ClientProof.Secret(new ClientSecretHash(hash)))
                .or(() -> config.jwks().map(keys -> new ClientProof.Keys(publicKeys(keys))))
                .orElseGet(ClientProof.None::new);
    }

    private static JWKSet publicKeys(String text) {
        try {
            JWKSet keys = JWKSet.parse(text);
            check(!keys.getKeys().isEmpty(), "jwks is empty");
            check(keys.getKeys().stream().noneMatch(JWK::isPrivate), "jwks has a private or symmetric key");
            return keys;
        } catch (ParseException e) {
            throw new IllegalArgumentException("jwks is not a JWK Set", e);
        }
    }

    private static LevelPlan levels(PortalConfig config) {
        List<Raise> raises = config.raises().values().stream()
                .map(raise -> new Raise(LocalMoment.resolve(raise.from()), raise.level()))
                .sorted(Comparator.comparing(Raise::from))
                .toList();
        return new LevelPlan(config.minimumLevel(), raises);
    }

    private static TokenRules tokens(PortalConfig config) {
        return new TokenRules(
                config.idTokenAlgorithm(),
                config.userInfoAlgorithm(),
                config.refreshTokens(),
                config.idTokenOnRefresh(),
                config.requireDpop());
    }

    private static LogoutEndpoints logout(PortalConfig config) {
        return new LogoutEndpoints(
                config.postLogoutRedirectUris().map(PortalReader::redirectUris).orElse(List.of()),
                one(config.backChannelLogoutUri()),
                one(config.frontChannelLogoutUri()));
    }

    private static Optional<RedirectUri> one(Optional<String> uri) {
        return uri.map(RedirectUri::new);
    }

    private static List<RedirectUri> redirectUris(Collection<String> uris) {
        return uris.stream().map(RedirectUri::new).toList();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
