package hu.kapu.gateway.oidc.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.portal.SigningAlgorithm;
import java.util.List;

/** One key pair with its life; its private part never leaves this class but to be sealed. */
final class SigningKey {
    private final JWK jwk;
    private final SigningAlgorithm algorithm;
    private final KeyTimes times;
    private final JWSSigner signer;

    SigningKey(JWK jwk, SigningAlgorithm algorithm, KeyTimes times) {
        this.jwk = jwk;
        this.algorithm = algorithm;
        this.times = times;
        try {
            this.signer = new DefaultJWSSignerFactory().createJWSSigner(jwk, JWSAlgorithm.parse(algorithm.name()));
        } catch (JOSEException e) {
            throw new IllegalStateException("signing key " + jwk.getKeyID() + " cannot sign", e);
        }
    }

    SigningKey living(KeyTimes otherwise) {
        return new SigningKey(jwk, algorithm, otherwise);
    }

    String kid() {
        return jwk.getKeyID();
    }

    SigningAlgorithm algorithm() {
        return algorithm;
    }

    KeyTimes times() {
        return times;
    }

    JWK publicJwk() {
        return jwk.toPublicJWK();
    }

    /** The private key in JSON, to be sealed at once. */
    String secretJson() {
        return jwk.toJSONString();
    }

    String sign(JOSEObjectType type, JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm.name()))
                .type(type)
                .keyID(kid())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("signing key " + kid() + " did not sign", e);
        }
        return jwt.serialize();
    }

    /** Only with this key's own algorithm: what names another was not made here. */
    boolean hasSigned(SignedJWT jwt) {
        if (!jwt.getHeader().getAlgorithm().getName().equals(algorithm.name())) {
            return false;
        }
        try {
            return jwt.verify(new DefaultJWSVerifierFactory()
                    .createJWSVerifier(
                            jwt.getHeader(),
                            KeyConverter.toJavaKeys(List.of(publicJwk())).getFirst()));
        } catch (JOSEException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid() + "]";
    }
}
