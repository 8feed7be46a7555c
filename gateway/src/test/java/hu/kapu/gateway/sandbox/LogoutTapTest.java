package hu.kapu.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.gateway.oidc.logout.LogoutTokenPosted;
import hu.kapu.gateway.oidc.logout.Told;
import hu.kapu.gateway.sandbox.ProtocolMessage.Part;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a portal is told of sign-outs is among its messages. */
class LogoutTapTest {
    private static final Instant NOW = Instant.parse("2025-01-16T10:00:00Z");
    private static final String TOKEN =
            encoded("{\"typ\":\"logout+jwt\"}") + "." + encoded("{\"sid\":\"s-1\"}") + ".c2lnbmF0dXJl";

    private final ProtocolLog log = new ProtocolLog();

    @Test
    void a_logout_token_is_shown_opened_with_what_the_portal_answered() {
        tap(true).keep(posted(Told.of(204)));

        assertThat(log.of("eeszt")).singleElement().satisfies(message -> {
            assertThat(message.at()).isEqualTo(NOW);
            assertThat(message.byKapu()).isTrue();
            assertThat(message.endpoint()).isEqualTo("POST https://eeszt.example.hu/out");
            assertThat(message.sent()).singleElement().satisfies(part -> {
                assertThat(part.name()).isEqualTo("logout_token");
                assertThat(part.value())
                        .contains("\"typ\" : \"logout+jwt\"", "\"sid\" : \"s-1\"")
                        .doesNotContain("c2lnbmF0dXJl");
            });
            assertThat(message.status()).isEqualTo(204);
            assertThat(message.answered()).containsExactly(new Part("outcome", "heard"));
        });
    }

    @Test
    void that_a_portal_did_not_understand_or_was_not_there_is_shown_too() {
        tap(true).keep(posted(Told.of(400)));
        tap(true).keep(posted(Told.of(503)));

        assertThat(log.of("eeszt")).extracting(ProtocolMessage::status).containsExactly(503, 400);
        assertThat(log.of("eeszt"))
                .extracting(message -> message.answered().getFirst().value())
                .containsExactly("to be tried again: status 503", "refused, and not sent again");
    }

    @Test
    void outside_a_sandbox_nothing_is_kept() {
        tap(false).keep(posted(Told.of(200)));

        assertThat(log.of("eeszt")).isEmpty();
    }

    private static LogoutTokenPosted posted(Told told) {
        return new LogoutTokenPosted("eeszt", URI.create("https://eeszt.example.hu/out"), TOKEN, told);
    }

    private LogoutTap tap(boolean enabled) {
        return new LogoutTap(sandbox(enabled), log, new Legible(new ObjectMapper()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static SandboxConfig sandbox(boolean enabled) {
        return new SandboxConfig() {
            @Override
            public boolean enabled() {
                return enabled;
            }

            @Override
            public Optional<Path> citizens() {
                return Optional.empty();
            }

            @Override
            public Optional<String> inbox() {
                return Optional.empty();
            }
        };
    }
}
