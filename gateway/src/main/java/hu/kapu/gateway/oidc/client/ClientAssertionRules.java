package hu.kapu.gateway.oidc.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client assertion has to be at one instant (OpenID Connect Core 1.0, section 9; RFC 7523, section 3): signed by
 * the portal, about itself, for us and nobody else, short-lived, and named so that it can be spent.
 *
 * @param audiences every name that means us at the endpoint called
 */
record ClientAssertionRules(String clientId, Set<String> audiences, Instant now) {
    static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);
    static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final int LONGEST_JTI = 256;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
            null, JOSEObjectType.JWT, new JOSEObjectType("client-authentication+jwt"));

    /** The claims when everything is right; a millisecond of work, never on an event loop. */
    Optional<JWTClaimsSet> claims(SignedJWT jwt, JWKSet keys) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(TYPES);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier((claims, context) -> check(claims));
        try {
            return Optional.of(processor.process(jwt, null));
        } catch (BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    private void check(JWTClaimsSet claims) throws BadJWTException {
        boolean right = clientId.equals(claims.getIssuer())
                && clientId.equals(claims.getSubject())
                && isForUs(claims.getAudience())
                && isOfNow(claims)
                && isNamed(claims.getJWTID());
        if (!right) {
            throw new BadJWTException("not an assertion of this client for us, now");
        }
    }

    /** An assertion that means others too could be carried on by one of them. */
    private boolean isForUs(List<String> named) {
        return !named.isEmpty() && audiences.containsAll(named);
    }

    private boolean isOfNow(JWTClaimsSet claims) {
        Date end = claims.getExpirationTime();
        return end != null
                && end.toInstant().isAfter(now.minus(CLOCKS_DIFFER))
                && !end.toInstant().isAfter(now.plus(LONGEST_LIFE).plus(CLOCKS_DIFFER))
                && hasBegun(claims.getNotBeforeTime())
                && hasBegun(claims.getIssueTime());
    }

    private boolean hasBegun(@Nullable Date start) {
        return start == null || !start.toInstant().isAfter(now.plus(CLOCKS_DIFFER));
    }

    private static boolean isNamed(@Nullable String jti) {
        return jti != null && !jti.isBlank() && jti.length() <= LONGEST_JTI;
    }
}
