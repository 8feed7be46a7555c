package hu.kapu.gateway.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A key of a client, and the proofs that it makes with it (RFC 9449, section 4.2). */
public final class ProofKey {
    private final ECKey key;

    private ProofKey(ECKey key) {
        this.key = key;
    }

    public static ProofKey fresh() {
        try {
            return new ProofKey(new ECKeyGenerator(Curve.P_256).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String thumbprint() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a request that shows no token. */
    public String proof(Instant at, String method, String address) {
        return made(at, method, address, null);
    }

    /** For a request that shows this token. */
    public String proofWith(String token, Instant at, String method, String address) {
        return made(at, method, address, new DPoPAccessToken(token));
    }

    private String made(Instant at, String method, String address, @Nullable DPoPAccessToken token) {
        try {
            return new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256)
                    .createDPoPJWT(new JWTID(), method, URI.create(address), Date.from(at), token)
                    .serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
