package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Somebody with a copy of the database gets no code, no token, no claim and no signing key out of it. */
@QuarkusTest
class StoredSecretsTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    DataSource database;

    @Test
    void codes_tokens_and_claims_are_not_in_the_database() throws SQLException {
        PortalUnderTest portal = new PortalUnderTest(gateway, signIns, "eeszt");
        String code = portal.codeFor(UUID.randomUUID(), Method.TOTP);
        String token = JsonPath.from(portal.redeem(code).body()).getString("access_token");

        assertThat(dump("oidc_grant") + dump("access_token"))
                .doesNotContain(code, hex(code), token, hex(token), "Kovács", hex("Kovács"), hex("anna@example.hu"));
        assertThat(dump("sign_in_transaction")).doesNotContain(code, hex(code), token, hex(token));
    }

    @Test
    void refresh_tokens_and_the_answers_kept_for_a_moment_are_not_in_the_database() throws SQLException {
        PortalUnderTest portal = new PortalUnderTest(gateway, signIns, "epapir");
        String code = portal.codeFor(UUID.randomUUID(), Method.TOTP);
        String token = JsonPath.from(portal.redeem(code).body()).getString("refresh_token");
        JsonPath next = JsonPath.from(portal.refresh(token).body());
        String access = next.getString("access_token");
        String refresh = next.getString("refresh_token");

        assertThat(dump("refresh_token") + dump("access_token"))
                .isNotBlank()
                .doesNotContain(token, hex(token), access, hex(access), refresh, hex(refresh));
    }

    @Test
    void private_keys_are_sealed() throws SQLException {
        assertThat(new TestBrowser(gateway).get("/oauth2/jwks").body())
                .contains("\"kid\"")
                .doesNotContain("\"d\"");
        assertThat(dump("signing_key")).isNotBlank().doesNotContain(hex("\"d\":"), hex("\"kty\""));
    }

    /** All rows as PostgreSQL writes them; bytes are in hexadecimal. */
    private String dump(String table) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
