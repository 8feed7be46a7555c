package hu.kapu.identity.history;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What of the events becomes history, and how it is read. */
@IdentityTest
@SuppressWarnings("NullAway.Init")
class HistoryTest {
    private static final int TOGETHER = 12;

    @Inject
    Told told;

    @Inject
    Database database;

    private final UUID citizen = UUID.randomUUID();

    @Test
    void aSignInIsToldWithPortalMethodAndDeviceAndNothingElse() {
        told.about(
                citizen,
                "signed-in.v1",
                new JsonObject()
                        .put("transactionId", "0197a3e9-1f01-7f02-8c11-6f5a1be0a001")
                        .put("surface", "portal")
                        .put("portal", "eeszt")
                        .put("methods", new JsonArray().add("password").add("totp"))
                        .put("device", "Firefox, Windows")
                        .put("sessionSecret", "never")
                        .put("at", "2025-01-20T10:00:00.120000Z"));

        Response page = history();

        assertThat(page.<String>path("entries[0].type")).isEqualTo("signed-in.v1");
        assertThat(page.<String>path("entries[0].at")).isEqualTo("2025-01-20T10:00:00.120Z");
        assertThat(new JsonObject(page.<Map<String, Object>>path("entries[0].facts")))
                .isEqualTo(new JsonObject()
                        .put("device", "Firefox, Windows")
                        .put("methods", new JsonArray().add("password").add("totp"))
                        .put("portal", "eeszt")
                        .put("surface", "portal"));
        assertThat(database.text("select content from history_entry where citizen_id = ?", citizen))
                .doesNotContain("never")
                .doesNotContain("transactionId");
    }

    @Test
    void anEventOfUnknownTypeIsKeptByItsTypeAlone() {
        told.about(citizen, "something-new.v7", new JsonObject().put("address", "anna@posta.example.hu"));

        assertThat(history().<List<String>>path("entries.type")).containsExactly("something-new.v7");
        assertThat(history().<Map<String, Object>>path("entries[0].facts")).isEmpty();
    }

    @Test
    void ofLettersThoseThatCarryACodeAreNoHistory() {
        told.about(citizen, "mail-sent.v1", letter("sign-in-code"));
        told.about(citizen, "mail-delayed.v1", letter("password-changed"));
        told.about(citizen, "mail-sent.v1", letter("password-changed"));

        assertThat(history().<List<String>>path("entries.facts.template")).containsExactly("password-changed");
    }

    @Test
    void ofTheFactorsThatEndedKindAndNameAreKept() {
        told.about(
                citizen,
                "second-factors-ended.v1",
                new JsonObject()
                        .put("by", "deletion-code")
                        .put(
                                "factors",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("id", UUID.randomUUID().toString())
                                                .put("method", "totp")
                                                .put("label", "Telefon"))));

        assertThat(history().<List<String>>path("entries[0].facts.factors.method"))
                .containsExactly("totp");
        assertThat(history().<List<String>>path("entries[0].facts.factors.label"))
                .containsExactly("Telefon");
        assertThat(history().<List<String>>path("entries[0].facts.factors.id")).containsOnlyNulls();
    }

    @Test
    void anEventThatComesTwiceIsOneEntry() {
        String event = Told.event(UUID.randomUUID(), citizen, "password-changed.v1", new JsonObject());

        told.take(event);
        told.take(event);

        assertThat(history().<List<String>>path("entries.type")).containsExactly("password-changed.v1");
    }

    @Test
    void eventsThatComeTogetherMakeOneUnbrokenChain() throws ExecutionException, InterruptedException {
        try (ExecutorService consumers = Executors.newFixedThreadPool(TOGETHER)) {
            List<Future<?>> taken = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                String portal = "portal-" + i;
                taken.add(consumers.submit(() -> told.signIn(citizen, portal)));
            }
            for (Future<?> one : taken) {
                one.get();
            }
        }

        List<String> positions =
                database.column("select position from history_entry where citizen_id = ? order by 1", citizen);
        assertThat(positions)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, TOGETHER)
                        .mapToObj(Long::toString)
                        .toList());
        assertThat(database.count("select length from history_head where citizen_id = ?", citizen))
                .isEqualTo(TOGETHER);
    }

    @Test
    void aLongHistoryIsReadPageByPageNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            told.signIn(citizen, "portal-" + i);
        }

        Response first = page("?limit=2");
        Response second = page("?limit=2&before=" + first.path("next"));
        Response third = page("?limit=2&before=" + second.path("next"));

        assertThat(first.<List<String>>path("entries.facts.portal")).containsExactly("portal-5", "portal-4");
        assertThat(second.<List<String>>path("entries.facts.portal")).containsExactly("portal-3", "portal-2");
        assertThat(third.<List<String>>path("entries.facts.portal")).containsExactly("portal-1");
        assertThat(third.<Object>path("next")).isNull();
        assertThat(page("?limit=0").statusCode()).isEqualTo(400);
    }

    private static JsonObject letter(String template) {
        return new JsonObject().put("messageId", UUID.randomUUID().toString()).put("template", template);
    }

    private Response history() {
        return page("");
    }

    private Response page(String query) {
        return Door.caller().get("/citizens/" + citizen + "/history" + query);
    }
}
