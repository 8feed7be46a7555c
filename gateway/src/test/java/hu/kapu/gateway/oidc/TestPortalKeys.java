package hu.kapu.gateway.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.List;

/** The key pairs of the portal {@code keyed}: {@code rsa} and {@code ec}; the same for every class loader of this JVM. */
final class TestPortalKeys {
    private static final String PROPERTY = "kapu.test.portal-keys";

    private TestPortalKeys() {}

    static JWK of(String kid) {
        return all().getKeyByKeyId(kid);
    }

    static JWKSet all() {
        synchronized (System.getProperties()) {
            try {
                if (System.getProperty(PROPERTY) == null) {
                    System.setProperty(PROPERTY, made().toString(false));
                }
                return JWKSet.parse(System.getProperty(PROPERTY));
            } catch (JOSEException | ParseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static JWKSet made() throws JOSEException {
        return new JWKSet(List.of(
                new RSAKeyGenerator(2048).keyID("rsa").generate(),
                new ECKeyGenerator(Curve.P_256).keyID("ec").generate()));
    }
}
