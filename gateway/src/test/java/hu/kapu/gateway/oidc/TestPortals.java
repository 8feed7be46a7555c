package hu.kapu.gateway.oidc;

import hu.kapu.gateway.portal.ClientSecretHash;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The portals of the gateway under test. */
public class TestPortals implements QuarkusTestResourceLifecycleManager {
    public static final String SECRET = "the-secret-of-every-test-portal";

    private final Map<String, String> configuration = new HashMap<>();

    @Override
    public Map<String, String> start() {
        portal("eeszt", "EESZT");
        portal("tarhely", "Tárhely");
        put("tarhely", "minimum-level", "substantial");
        put("tarhely", "id-token-algorithm", "ES256");
        portal("legacy", "Régi portál");
        put("legacy", "require-pkce", "false");
        portal("app", "Alkalmazás");
        configuration.remove("kapu.portals.app.client-secret-sha256");
        configuration.put("kapu.oidc.issuer", "https://kapu.example");
        return configuration;
    }

    @Override
    public void stop() {
        // Configuration only.
    }

    private void portal(String id, String name) {
        put(id, "name-hu", name);
        put(id, "name-en", name);
        put(id, "client-id", id + "-web");
        put(id, "client-secret-sha256", ClientSecretHash.of(SECRET).hex());
        put(id, "redirect-uris", "https://" + id + ".example/back");
        put(id, "sector", id + ".example");
        put(id, "scopes", "openid,profile,email,natural-identity");
    }

    private void put(String id, String property, String value) {
        configuration.put("kapu.portals." + id + "." + property, value);
    }
}
