package hu.kapu.kit.callers;

import hu.kapu.kit.callers.CallerVerification.Accepted;
import hu.kapu.kit.callers.CallerVerification.Expired;
import hu.kapu.kit.callers.CallerVerification.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Accepts HS256 tokens of one audience, signed with one of its keys and living no longer than a minute. */
@ApplicationScoped
class CallerVerifier {
    private static final Logger LOG = Logger.getLogger(CallerVerifier.class);
    private static final int CLOCK_SKEW_SECONDS = 5;
    private static final int LONGEST_MINUTES = 2;

    private final CallerKeyFiles keys;
    private final Clock clock;

    CallerVerifier(CallerKeyFiles keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    CallerVerification verify(String audience, String token) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(
                            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256))
                    .setVerificationKeyResolver(new NamedKey(keys.of(audience)))
                    .setExpectedAudience(true, audience)
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setMaxFutureValidityInMinutes(LONGEST_MINUTES)
                    .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                    .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                    .build()
                    .processToClaims(token);
            return new Accepted(claims(claims));
        } catch (InvalidJwtException e) {
            return e.hasExpired() ? new Expired() : new Invalid();
        } catch (MalformedClaimException | IllegalArgumentException e) {
            return new Invalid();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Caller tokens for %s cannot be verified", audience);
            return new Invalid();
        }
    }

    private static CallerClaims claims(JwtClaims claims) throws MalformedClaimException {
        return new CallerClaims(
                id(claims.getStringClaimValue(CallerClaims.TRANSACTION)),
                id(claims.getStringClaimValue(CallerClaims.CITIZEN)),
                instant(claims.getNumericDateClaimValue(CallerClaims.PASSWORD_AT)),
                instant(claims.getNumericDateClaimValue(CallerClaims.RECOVERY_AT)),
                instant(claims.getNumericDateClaimValue(CallerClaims.RESTRICTED_UNTIL)));
    }

    private static @Nullable Instant instant(@Nullable NumericDate date) {
        return date == null ? null : Instant.ofEpochSecond(date.getValue());
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    /** Finds the verification key by the token's {@code kid}. */
    private record NamedKey(CallerKeys keys) implements VerificationKeyResolver {
        @Override
        public Key resolveKey(JsonWebSignature jws, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
            String id = jws.getKeyIdHeaderValue();
            return keys.named(id == null ? "" : id)
                    .orElseThrow(() -> new UnresolvableKeyException("unknown caller key"));
        }
    }
}
