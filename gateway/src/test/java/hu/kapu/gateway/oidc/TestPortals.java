package hu.kapu.gateway.oidc;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.gateway.portal.ClientSecretHash;
import hu.kapu.gateway.portal.PortalFixture;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The portals of the gateway under test, each a file in a folder. */
public class TestPortals implements QuarkusTestResourceLifecycleManager {
    public static final String SECRET = "the-secret-of-every-test-portal";

    private final PortalFixture documents = new PortalFixture();
    private final PortalServers servers = new PortalServers();

    @Override
    public Map<String, String> start() {
        portal("eeszt", "EESZT");
        portal("tarhely", "Tárhely");
        put("tarhely", "level.minimum", "substantial");
        put("tarhely", "tokens.idToken", "ES256");
        portal("legacy", "Régi portál");
        put("legacy", "requests.requirePkce", false);
        portal("narrow", "Keveset kérő portál");
        put("narrow", "scopes", List.of("openid", "profile"));
        portal("raised", "Emelő portál");
        put("raised", "level.raises", List.of(Map.of("from", "2025-03-01T00:00", "to", "substantial")));
        portal("pushing", "Előre küldő portál");
        put("pushing", "requests.requirePushed", true);
        portal("app", "Alkalmazás");
        put("app", "client.authentication", "none");
        documents.without("app", "client.secretsSha256");
        put("app", "tokens.refresh", true);
        portal("keyed", "Kulcsos portál");
        put("keyed", "client.authentication", "keys");
        documents.without("keyed", "client.secretsSha256");
        put("keyed", "client.keys", TestPortalKeys.all().toPublicJWKSet().toJSONObject());
        portal("epapir", "ePapír");
        put("epapir", "tokens.refresh", true);
        put("epapir", "scopes", List.of("openid", "profile", "email"));
        put("epapir", "level.minimum", "low");
        put("epapir", "level.raises", List.of(Map.of("from", "2025-03-01T00:00", "to", "substantial")));
        portal("enpostam", "ÉnPostám");
        put("enpostam", "tokens.refresh", true);
        put("enpostam", "tokens.idTokenOnRefresh", true);
        put("enpostam", "tokens.userInfo", "ES256");
        put("enpostam", "tokens.introspection", "ES256");
        portal("bound", "Kulcshoz kötött portál");
        put("bound", "tokens.refresh", true);
        put("bound", "tokens.requireDpop", true);
        firstParty("mobil", "Mobil ügyintézés");
        firstParty("masik-mobil", "Másik mobil");
        portal("closed", "Megszűnt portál");
        put("closed", "disabled", true);
        logout();
        return Map.of("kapu.portal.directory", written().toString(), "kapu.oidc.issuer", "https://kapu.example");
    }

    @Override
    public void stop() {
        servers.stop();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(servers, new TestInjector.MatchesType(PortalServers.class));
    }

    /** {@code eeszt} and {@code raised} are told by their servers, {@code tarhely} there and in a frame, others are not. */
    private void logout() {
        portal("raised", "Szigorodó portál");
        put("raised", "level.raises", List.of(Map.of("from", "2025-03-01T00:00", "to", "substantial")));
        for (String portal : List.of("eeszt", "tarhely", "raised")) {
            String out = "https://" + portal + ".example/out";
            put(portal, "logout.redirectUris", List.of(out, out + "?of=us"));
            put(portal, "logout.backChannelUri", servers.backChannel(portal));
        }
        put("tarhely", "logout.frontChannelUri", "https://tarhely.example/front?a=b");
    }

    private void portal(String id, String name) {
        add(documents, id, name);
    }

    /** A portal as all of them are before a test makes it different. */
    @CanIgnoreReturnValue
    static PortalFixture add(PortalFixture documents, String id, String name) {
        return documents
                .with(id, "names.hu", name)
                .with(id, "names.en", name)
                .with(id, "client.id", id + "-web")
                .with(id, "client.authentication", "secret")
                .with(
                        id,
                        "client.secretsSha256",
                        List.of(ClientSecretHash.of(SECRET).hex()))
                .with(id, "redirectUris", List.of("https://" + id + ".example/back"))
                .with(id, "sector", id + ".example")
                .with(id, "scopes", List.of("openid", "profile", "email", "natural-identity"));
    }

    /** An app of the state's own: a public client that asks for the password itself. */
    private void firstParty(String id, String name) {
        portal(id, name);
        put(id, "client.authentication", "none");
        documents.without(id, "client.secretsSha256");
        put(id, "firstParty", true);
    }

    private void put(String id, String field, Object value) {
        documents.with(id, field, value);
    }

    private Path written() {
        try {
            Path folder = Files.createTempDirectory("kapu-portals");
            folder.toFile().deleteOnExit();
            for (Map.Entry<String, String> document : documents.documents().entrySet()) {
                Path file = folder.resolve(document.getKey() + ".json");
                Files.writeString(file, document.getValue());
                file.toFile().deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
