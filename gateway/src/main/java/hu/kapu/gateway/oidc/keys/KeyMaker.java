package hu.kapu.gateway.oidc.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import hu.kapu.gateway.portal.SigningAlgorithm;

/** Makes key pairs; the key id is the key's own thumbprint (RFC 7638), so two keys never share one. */
final class KeyMaker {
    private static final int RSA_BITS = 2048;

    private KeyMaker() {}

    /** Takes up to a second for RSA: never on an event loop. */
    static SigningKey make(SigningAlgorithm algorithm, KeyTimes times) {
        try {
            return new SigningKey(pair(algorithm), algorithm, times);
        } catch (JOSEException e) {
            throw new IllegalStateException("no " + algorithm + " key could be made", e);
        }
    }

    private static JWK pair(SigningAlgorithm algorithm) throws JOSEException {
        return switch (algorithm) {
            case RS256 ->
                new RSAKeyGenerator(RSA_BITS)
                        .algorithm(JWSAlgorithm.RS256)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyIDFromThumbprint(true)
                        .generate();
            case ES256 ->
                new ECKeyGenerator(Curve.P_256)
                        .algorithm(JWSAlgorithm.ES256)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyIDFromThumbprint(true)
                        .generate();
        };
    }
}
