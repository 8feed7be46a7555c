package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.keys.CountedSignatures;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a portal's request costs the database and the processor: one statement, and one signature at most. */
@QuarkusTest
class CostOfTokensTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    CountedStatements statements;

    @Inject
    CountedSignatures signatures;

    @Test
    void redeeming_a_code_is_one_statement_and_one_signature() {
        PortalUnderTest portal = portal();
        String code = portal.codeFor(UUID.randomUUID(), Method.TOTP);
        int before = signatures.made();

        List<String> spent = statements.during(() -> portal.redeem(code));

        assertThat(spent).singleElement().asString().contains("UPDATE oidc_grant SET code_spent_at");
        assertThat(signatures.made() - before).isEqualTo(1);
    }

    @Test
    void a_refresh_is_one_statement_and_no_signature() {
        PortalUnderTest portal = portal();
        String token = tokens(portal).getString("refresh_token");
        int before = signatures.made();

        List<String> spent = statements.during(() -> portal.refresh(token));

        assertThat(spent).singleElement().asString().contains("UPDATE refresh_token r SET used_at");
        assertThat(signatures.made() - before).isZero();
    }

    @Test
    void userinfo_is_one_select() {
        PortalUnderTest portal = portal();
        String token = tokens(portal).getString("access_token");

        List<String> spent = statements.during(() -> portal.userInfo(token));

        assertThat(spent).singleElement().asString().contains("FROM access_token");
    }

    private static JsonPath tokens(PortalUnderTest portal) {
        return JsonPath.from(
                portal.redeem(portal.codeFor(UUID.randomUUID(), Method.TOTP)).body());
    }

    private PortalUnderTest portal() {
        return new PortalUnderTest(gateway, signIns, "epapir");
    }
}
