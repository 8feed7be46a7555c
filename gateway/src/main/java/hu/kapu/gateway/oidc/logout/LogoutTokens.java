package hu.kapu.gateway.oidc.logout;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.PairwiseSubjects;
import hu.kapu.gateway.oidc.keys.KeyRing;
import hu.kapu.gateway.oidc.keys.SigningKeys;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** Writes and signs logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.4). */
@ApplicationScoped
class LogoutTokens {
    private static final JOSEObjectType TYPE = new JOSEObjectType("logout+jwt");
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final SigningKeys keys;
    private final PairwiseSubjects subjects;
    private final OidcConfig oidc;
    private final LogoutConfig config;
    private final Ids ids;
    private final Clock clock;
    private final Vertx vertx;

    LogoutTokens(
            SigningKeys keys,
            PairwiseSubjects subjects,
            OidcConfig oidc,
            LogoutConfig config,
            Ids ids,
            Clock clock,
            Vertx vertx) {
        this.keys = keys;
        this.subjects = subjects;
        this.oidc = oidc;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
        this.vertx = vertx;
    }

    Uni<String> of(LogoutNotice notice, Portal portal) {
        return keys.ring().chain(ring -> sign(ring, portal, claims(notice, portal)));
    }

    /** A signature takes a millisecond of processor time, which is long for an event loop. */
    private Uni<String> sign(KeyRing ring, Portal portal, JWTClaimsSet claims) {
        Instant now = clock.instant();
        return vertx.executeBlocking(() -> ring.sign(portal.tokens().idToken(), TYPE, claims, now), false);
    }

    private JWTClaimsSet claims(LogoutNotice notice, Portal portal) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(oidc.issuer().toString())
                .subject(subjects.sub(portal.sector(), notice.citizenId()))
                .audience(portal.clientId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(config.tokenLifetime())))
                .jwtID(ids.next().toString())
                .claim("sid", subjects.sid(portal.sector(), notice.sessionId()))
                .claim("events", Map.of(EVENT, Map.of()))
                .build();
    }
}
