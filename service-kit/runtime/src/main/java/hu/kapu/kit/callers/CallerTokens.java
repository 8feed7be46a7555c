package hu.kapu.kit.callers;

import io.quarkus.arc.Unremovable;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues the tokens with which one service calls another: HS256, one key per audience, valid for a minute. */
@Unremovable
@ApplicationScoped
public class CallerTokens {
    static final Duration LIFETIME = Duration.ofSeconds(60);

    private final CallerKeyFiles keys;
    private final Clock clock;

    CallerTokens(CallerKeyFiles keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public String issue(String audience, CallerClaims claims) {
        CallerKeys.CallerKey key = keys.of(audience).current();
        return builder(audience, claims, clock.instant())
                .jws()
                .keyId(key.id())
                .algorithm(SignatureAlgorithm.HS256)
                .sign(key.key());
    }

    private static JwtClaimsBuilder builder(String audience, CallerClaims claims, Instant now) {
        JwtClaimsBuilder builder = Jwt.claims()
                .audience(audience)
                .issuedAt(now.getEpochSecond())
                .expiresAt(now.plus(LIFETIME).getEpochSecond())
                .claim("jti", UUID.randomUUID().toString());
        if (claims.transaction() != null) {
            builder =
                    builder.claim(CallerClaims.TRANSACTION, claims.transaction().toString());
        }
        if (claims.citizen() != null) {
            builder = builder.claim(CallerClaims.CITIZEN, claims.citizen().toString());
        }
        builder = withInstant(builder, CallerClaims.PASSWORD_AT, claims.passwordAt());
        builder = withInstant(builder, CallerClaims.RECOVERY_AT, claims.recoveryAt());
        return withInstant(builder, CallerClaims.RESTRICTED_UNTIL, claims.restrictedUntil());
    }

    private static JwtClaimsBuilder withInstant(JwtClaimsBuilder builder, String name, @Nullable Instant instant) {
        return instant == null ? builder : builder.claim(name, instant.getEpochSecond());
    }
}
