package hu.kapu.e2e.leaks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.OtherPortals;
import hu.kapu.e2e.bench.OtherPortals.Portal;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.local.citizens.Citizen;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signing in at a portal, everything the portal gets for it, and signing out with the ID token in the address. */
final class PortalJourney {
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final List<String> TOKENS = List.of("access_token", "refresh_token", "id_token");

    private final Bench bench;
    private final Canaries canaries;
    private final Steps steps;
    private final OtherPortals portals;

    PortalJourney(Bench bench, Canaries canaries) {
        this.bench = bench;
        this.canaries = canaries;
        this.steps = new Steps(bench, canaries);
        this.portals = bench.otherPortals();
    }

    void signInAndOut() {
        canaries.secret("the client secret of a portal", portals.secret());
        Forms visit = signedIn();
        String code = authorizationCode(visit.elsewhere());
        canaries.secret("an authorization code", code);

        JsonNode first = noted("the first", portals.tokens(Portal.LENIENT, code));
        assertThat(first.path("access_token").asText()).isNotEmpty();
        assertThat(portals.userInfo(first.path("access_token").asText())
                        .path("sub")
                        .asText())
                .isNotEmpty();
        JsonNode second = noted(
                "the second",
                portals.refreshed(Portal.LENIENT, first.path("refresh_token").asText()));
        assertThat(second.path("refresh_token").asText()).isNotEmpty();

        visit.open("/oauth2/logout?id_token_hint=" + first.path("id_token").asText());
        assertThat(visit.page().status()).isEqualTo(200);
    }

    private Forms signedIn() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        Forms visit = steps.visit();
        visit.open(portals.signInAt(Portal.LENIENT)
                .substring(bench.suite().ports().gatewayUrl().length()));
        visit.submit("/azonositas/mod", Map.of("mod", "totp"));
        visit.submit("/azonositas/jelszo", Map.of("userName", citizen.userName(), "password", People.PASSWORD));
        visit.submit("/azonositas/kod", Map.of("code", steps.codeOf(phone, citizen)));
        return visit;
    }

    private static String authorizationCode(String address) {
        Matcher code = CODE.matcher(address);
        assertThat(code.find()).as("a code in where the browser was sent").isTrue();
        return URLDecoder.decode(code.group(1), UTF_8);
    }

    private JsonNode noted(String which, JsonNode answer) {
        for (String token : TOKENS) {
            if (answer.hasNonNull(token)) {
                canaries.secret(which + " " + token, answer.path(token).asText());
            }
        }
        return answer;
    }
}
