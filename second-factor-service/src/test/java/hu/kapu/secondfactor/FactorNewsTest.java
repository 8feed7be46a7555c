package hu.kapu.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.kit.sealing.MailOpener;
import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.Visit.Kept;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every change of factors has its event and its letter. */
@QuarkusTest
class FactorNewsTest {
    @Inject
    MutableClock clock;

    @Inject
    MailOpener mailOpener;

    private Visit anna;
    private Kept first;

    @BeforeEach
    void a_citizen_with_an_app() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        anna = Visit.ofNewCitizen(clock);
        first = anna.enrol();
    }

    @Test
    void each_change_is_told_and_mailed_in_its_order() {
        Visit visit = anna.again().prove(first.app());
        Response added = visit.start(Map.of("label", "Táblagép"));
        visit.confirm(added).then().statusCode(200);
        visit.complete(added).then().statusCode(200);
        Response replacing = visit.start(Map.of("replaces", added.<String>path("id"), "label", "Új gép"));
        visit.confirm(replacing).then().statusCode(200);
        visit.complete(replacing).then().statusCode(200);
        visit.rename(replacing.path("id"), "Otthon").then().statusCode(200);
        visit.inactivate(replacing.path("id")).then().statusCode(200);
        visit.reactivate(replacing.path("id")).then().statusCode(200);
        Response keep = visit.start(Map.of("purpose", "deletion-code"));
        visit.complete(keep).then().statusCode(200);
        anna.again().delete(keep.path("deletionCode")).then().statusCode(200);

        assertThat(events(10))
                .containsExactly(
                        "authenticator-activated.v1",
                        "deletion-code-issued.v1",
                        "authenticator-activated.v1",
                        "authenticator-replaced.v1",
                        "deletion-code-issued.v1",
                        "authenticator-renamed.v1",
                        "factor-inactivated.v1",
                        "factor-reactivated.v1",
                        "deletion-code-issued.v1",
                        "second-factors-ended.v1");
        String at = "2025-01-16T08:00:35Z";
        assertThat(letters(8))
                .containsExactly(
                        Map.of("template", "second-factor-active", "method", "totp", "at", "2025-01-16T08:00:05Z"),
                        Map.of("template", "factor-added", "method", "totp", "label", "Táblagép", "at", at),
                        Map.of("template", "factor-replaced", "label", "Új gép", "at", at),
                        Map.of("template", "factor-renamed", "label", "Otthon", "formerLabel", "Új gép", "at", at),
                        Map.of("template", "factor-inactivated", "method", "totp", "label", "Otthon", "at", at),
                        Map.of("template", "factor-reactivated", "method", "totp", "label", "Otthon", "at", at),
                        Map.of("template", "deletion-code-replaced", "at", at),
                        Map.of("template", "second-factors-ended", "by", "deletion-code", "at", at));
    }

    @Test
    void a_registrars_case_and_a_restoration_are_told_too() {
        Visit visit = anna.again().prove(first.app());
        visit.restore(clock.instant()).then().statusCode(200);
        UUID caseId = UUID.randomUUID();
        anna.inCase(caseId).remove(caseId).then().statusCode(200);

        assertThat(events(4).subList(2, 4)).containsExactly("factors-restored.v1", "second-factors-ended.v1");
        assertThat(letters(3).subList(1, 3))
                .containsExactly(
                        Map.of("template", "factors-restored", "at", "2025-01-16T08:00:35Z"),
                        Map.of("template", "second-factors-ended", "by", "registrar", "at", "2025-01-16T08:00:35Z"));
    }

    private List<String> events(int count) {
        return PublishedEvents.of(anna.citizen(), PublishedEvents.SECOND_FACTOR, count).stream()
                .map(FactorNewsTest::typeOfValid)
                .toList();
    }

    private static String typeOfValid(String event) {
        String type = PublishedEvents.json(event).at("/type").asText();
        EventSchemas.validate(event, "contracts/events/" + type + ".schema.json");
        return type;
    }

    private List<Map<String, String>> letters(int count) {
        return PublishedEvents.of(anna.citizen(), PublishedEvents.MAIL, count).stream()
                .map(PublishedEvents::json)
                .map(this::letter)
                .toList();
    }

    private Map<String, String> letter(JsonNode event) {
        UUID messageId = UUID.fromString(event.at("/data/messageId").asText());
        byte[] sealed = Base64.getDecoder().decode(event.at("/data/parameters").asText());
        Map<String, String> letter = new HashMap<>(mailOpener.openParameters(messageId, sealed));
        letter.put("template", event.at("/data/template").asText());
        return letter;
    }
}
