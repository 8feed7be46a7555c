package hu.kapu.gateway.sandbox;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says whose a message is by everything that names a portal; nothing is verified, a reader is told and nobody let in. */
@ApplicationScoped
class Attribution {
    private static final String BASIC = "basic ";
    private static final int MOST_TOKENS = 10_000;

    private final Portals portals;
    private final Map<Integer, String> portalByToken = new ConcurrentHashMap<>();

    Attribution(Portals portals) {
        this.portals = portals;
    }

    /** The id of the portal, or {@link ProtocolMessage#UNKNOWN}. */
    String of(Map<String, List<String>> parameters, @Nullable String authorization, @Nullable String location) {
        return Stream.of(
                        first(parameters, "client_id").flatMap(this::ofClient),
                        first(parameters, "client_assertion")
                                .flatMap(Attribution::subject)
                                .flatMap(this::ofClient),
                        first(parameters, "id_token_hint")
                                .flatMap(Attribution::audience)
                                .flatMap(this::ofClient),
                        Optional.ofNullable(authorization).flatMap(this::ofAuthorization),
                        Optional.ofNullable(location).flatMap(this::ofReturn))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(ProtocolMessage.UNKNOWN);
    }

    /** Remembers whose an access token is; only a hash too short to find the token by. */
    void gave(String token, String portal) {
        if (portalByToken.size() > MOST_TOKENS) {
            portalByToken.clear();
        }
        portalByToken.put(token.hashCode(), portal);
    }

    private Optional<String> ofClient(String clientId) {
        return portals.byClientId(clientId).map(Portal::id);
    }

    private Optional<String> ofReturn(String location) {
        return portals.all().stream()
                .filter(portal ->
                        portal.redirectUris().stream().anyMatch(registered -> location.startsWith(registered.value())))
                .map(Portal::id)
                .findFirst();
    }

    private Optional<String> ofAuthorization(String header) {
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return client(header.substring(BASIC.length()).trim()).flatMap(this::ofClient);
        }
        int space = header.indexOf(' ');
        return Optional.ofNullable(
                portalByToken.get(header.substring(space + 1).trim().hashCode()));
    }

    private static Optional<String> client(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return Optional.of(pair.split(":", 2)[0]);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> subject(String jwt) {
        return claims(jwt).map(JWTClaimsSet::getSubject);
    }

    private static Optional<String> audience(String jwt) {
        return claims(jwt).flatMap(claims -> claims.getAudience().stream().findFirst());
    }

    private static Optional<JWTClaimsSet> claims(String jwt) {
        try {
            return Optional.ofNullable(JWTParser.parse(jwt).getJWTClaimsSet());
        } catch (ParseException notReadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
