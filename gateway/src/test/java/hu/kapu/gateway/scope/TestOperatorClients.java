package hu.kapu.gateway.scope;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The clients of operators at the gateway under test; {@link OperatorUnderTest} calls as one of them. */
public class TestOperatorClients implements QuarkusTestResourceLifecycleManager {
    static final String KEY = "test.operator-key.";

    private static final Map<String, List<String>> SCOPES = Map.of(
            "helpdesk", List.of("simulate"),
            "registry", List.of("portals:read", "portals:write"),
            "reader", List.of("portals:read"),
            "figures", List.of("statistics:read", "migration:read", "events:read"));

    private final Map<String, String> configuration = new HashMap<>();

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("operator-clients");
            for (Map.Entry<String, List<String>> client : SCOPES.entrySet()) {
                Files.writeString(
                        folder.resolve(client.getKey() + ".json"), document(client.getKey(), client.getValue()));
            }
            configuration.put("kapu.api.clients-directory", folder.toString());
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Files of a temporary folder only.
    }

    private String document(String client, List<String> scopes) {
        ECKey key = key();
        configuration.put(KEY + client, key.toJSONString());
        return document(client, key, scopes.toArray(String[]::new));
    }

    static String document(String client, ECKey key, String... scopes) {
        return """
                {"clientId": "%s", "name": "The %s", "scopes": [%s], "jwks": {"keys": [%s]}}
                """.formatted(
                        client,
                        client,
                        Arrays.stream(scopes).map(scope -> '"' + scope + '"').collect(Collectors.joining(", ")),
                        key.toPublicJWK().toJSONString());
    }

    static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
