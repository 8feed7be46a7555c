package hu.kapu.gateway.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules for public keys that whoever calls from outside proves itself with, a portal or an operator's program. */
public final class PublicKeys {
    private static final int MOST = 8;

    /** RFC 7518, section 3.3. */
    private static final int SMALLEST_RSA_KEY = 2048;

    private PublicKeys() {}

    /** What is wrong with the keys, as the rest of a sentence about them. */
    public static Optional<String> objection(JWKSet keys) {
        List<JWK> all = keys.getKeys();
        return Stream.of(
                        unless(!all.isEmpty() && all.size() <= MOST, "has 1 to " + MOST + " keys"),
                        unless(all.stream().noneMatch(JWK::isPrivate), "has a private or symmetric key"),
                        unless(
                                all.stream().allMatch(PublicKeys::isStrong),
                                "has a key that is neither RSA from " + SMALLEST_RSA_KEY
                                        + " bits nor EC on P-256 (RFC 7518, sections 3.3 and 3.4)"),
                        unless(
                                all.stream().noneMatch(key -> KeyUse.ENCRYPTION.equals(key.getKeyUse())),
                                "has a key for encryption"),
                        unless(new HashSet<>(names(all)).size() == all.size(), "has a key id twice"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> unless(boolean holds, String otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }

    private static boolean isStrong(JWK key) {
        return switch (key) {
            case RSAKey rsa -> rsa.size() >= SMALLEST_RSA_KEY;
            case ECKey ec -> Curve.P_256.equals(ec.getCurve());
            default -> false;
        };
    }

    private static List<String> names(List<JWK> keys) {
        return keys.stream().map(PublicKeys::name).toList();
    }

    private static String name(JWK key) {
        try {
            return key.getKeyID() == null ? key.computeThumbprint().toString() : key.getKeyID();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("has a key without a thumbprint", e);
        }
    }
}
