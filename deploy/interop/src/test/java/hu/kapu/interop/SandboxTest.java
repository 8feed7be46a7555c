package hu.kapu.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.interop.bench.Bench;
import hu.kapu.interop.bench.KapuPages;
import hu.kapu.interop.bench.Seen;
import hu.kapu.interop.bench.Visitor;
import hu.kapu.interop.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A portal's developers on their own: somebody to sign in as, another date, and everything that was said. */
@ExtendWith(WithBench.class)
class SandboxTest {
    private static final String PORTAL = "sample";

    private final Bench bench;

    SandboxTest(Bench bench) {
        this.bench = bench;
    }

    @AfterEach
    void today() {
        bench.sandbox().moveBack(PORTAL);
    }

    @Test
    void a_published_citizen_signs_in_and_every_message_can_be_read_without_its_secrets() {
        Citizen peter = published("nagy.peter");
        Visitor visitor = new Visitor();
        visitor.open(bench.samplePortal() + "/szemelyes");

        Seen portal = KapuPages.signIn(visitor, peter);

        assertThat(portal.text("#name")).isEqualTo(peter.displayName());
        List<JsonNode> messages = messages();
        assertThat(messages)
                .extracting(message -> message.path("endpoint").asText())
                .contains("GET /oauth2/authorize", "GET /oauth2/resume", "POST /oauth2/token", "GET /oauth2/userinfo");
        JsonNode token = messages.stream()
                .filter(message -> message.path("endpoint").asText().equals("POST /oauth2/token"))
                .findFirst()
                .orElseThrow();
        assertThat(part(token.path("sent"), "code")).contains("…").hasSizeLessThan(30);
        assertThat(part(token.path("answered"), "access_token")).contains("…").hasSizeLessThan(30);
        assertThat(part(token.path("answered"), "id_token"))
                .contains("\"acr\" : \"http://eidas.europa.eu/LoA/substantial\"");
    }

    @Test
    void a_portal_runs_the_day_before_and_a_password_opens_it_again() {
        assertThat(choices()).doesNotContain("password");

        bench.sandbox().move(PORTAL, "2025-01-15T12:00");
        assertThat(choices()).contains("password");

        bench.sandbox().move(PORTAL, "2025-01-16T00:00");
        assertThat(choices()).doesNotContain("password");
    }

    @Test
    void the_pages_for_people_say_the_same() {
        Seen page = new Visitor().open(bench.issuer() + "/sandbox");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("main")).contains("Mintaváros ügyfélportálja");
        assertThat(new Visitor()
                        .open(bench.issuer() + "/sandbox/portals/" + PORTAL + "/messages")
                        .status())
                .isEqualTo(200);
    }

    private List<String> choices() {
        return new Visitor()
                .open(bench.samplePortal() + "/szemelyes")
                .html()
                .select("button[name=mod]")
                .eachAttr("value");
    }

    private Citizen published(String userName) {
        bench.publishCitizens();
        JsonNode found = StreamSupport.stream(bench.sandbox().citizens().spliterator(), false)
                .filter(citizen -> citizen.path("userName").asText().equals(userName))
                .findFirst()
                .orElseThrow();
        return new Citizen(
                found.path("name").asText(),
                userName,
                found.path("email").asText(),
                Optional.of(found.path("password").asText()),
                Optional.of(found.path("authenticatorSecret").asText()),
                Optional.empty());
    }

    private List<JsonNode> messages() {
        return StreamSupport.stream(bench.sandbox().messages(PORTAL).spliterator(), false)
                .toList();
    }

    private static String part(JsonNode parts, String name) {
        return StreamSupport.stream(parts.spliterator(), false)
                .filter(part -> part.path("name").asText().equals(name))
                .findFirst()
                .map(part -> part.path("value").asText())
                .orElse("");
    }
}
