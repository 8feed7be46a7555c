package hu.kapu.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.kit.sealing.MailOpener;
import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SecondFactorEventsTest {
    private static final Instant START = Instant.parse("2025-01-16T08:00:05Z");
    private static final String MAIL_SCHEMA = "../notification-service/contracts/events/mail-requested.v1.schema.json";

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Inject
    MailOpener mailOpener;

    @Inject
    Mailbox mailbox;

    private Gateway anna;

    @BeforeEach
    void a_new_citizen_in_the_morning() {
        clock.set(START);
        anna = Gateway.forNewCitizen(clock);
    }

    @Test
    void an_activation_is_told_once_however_often_it_is_completed() {
        Response scan = anna.start();
        var app = new AuthenticatorApp(scan.path("secret"));
        anna.confirm(scan.path("id"), app.codeAt(clock.instant())).then().statusCode(200);
        for (int i = 0; i < 5; i++) {
            anna.complete(scan.path("id")).then().statusCode(200);
        }

        List<String> events = published(2);
        assertThat(events)
                .extracting(SecondFactorEventsTest::type)
                .containsExactly("authenticator-activated.v1", "deletion-code-issued.v1");
        assertThat(PublishedEvents.json(events.getFirst())
                        .at("/data/authenticatorId")
                        .asText())
                .isEqualTo(scan.path("id"));
        assertThat(letters(1)).hasSize(1).first().satisfies(letter -> {
            assertThat(letter.at("/data/template").asText()).isEqualTo("second-factor-active");
            assertThat(letter.at("/data/recipient").asText()).isEqualTo(Gateway.RECIPIENT);
            assertThat(parameters(letter)).isEqualTo(Map.of("method", "totp", "at", "2025-01-16T08:00:05Z"));
        });
    }

    @Test
    void leaving_half_way_tells_nobody_anything() {
        Response scan = anna.start();
        var app = new AuthenticatorApp(scan.path("secret"));
        anna.confirm(scan.path("id"), app.codeAt(clock.instant())).then().statusCode(200);
        enrolSomebodyElseAndWait();

        assertThat(PublishedEvents.about(anna.citizen(), PublishedEvents.SECOND_FACTOR))
                .isEmpty();
        assertThat(PublishedEvents.about(anna.citizen(), PublishedEvents.MAIL)).isEmpty();
    }

    @Test
    void three_wrong_codes_after_the_right_password_bring_one_warning_an_hour() {
        AuthenticatorApp app = anna.enrol();
        Gateway signIn = anna.inNewTransaction();
        wrong(signIn, app, 2);
        assertThat(letters(1)).hasSize(1);
        wrong(signIn, app, 3);
        wrong(anna.inNewTransaction(), app, 3);

        assertThat(letters(2)).hasSize(2).last().satisfies(letter -> {
            assertThat(letter.at("/data/template").asText()).isEqualTo("wrong-code-warning");
            assertThat(letter.at("/data/recipient").asText()).isEqualTo(Gateway.RECIPIENT);
            assertThat(parameters(letter)).isEqualTo(Map.of("at", "2025-01-16T08:00:05Z", "portal", "Tárhely"));
        });
        clock.advance(Duration.ofHours(1));
        wrong(anna.inNewTransaction(), app, 3);
        assertThat(letters(3)).hasSize(3);
    }

    @Test
    void two_wrong_codes_in_each_of_two_sign_ins_bring_the_warning_too() {
        AuthenticatorApp app = anna.enrol();
        wrong(anna.inNewTransaction(), app, 2);
        wrong(anna.inNewTransaction(), app, 2);

        assertThat(letters(2))
                .extracting(letter -> letter.at("/data/template").asText())
                .containsExactly("second-factor-active", "wrong-code-warning");
    }

    @Test
    void the_tenth_wrong_code_in_an_hour_is_told_as_a_lock() {
        AuthenticatorApp app = anna.enrol();
        wrong(anna.inNewTransaction(), app, 5);
        wrong(anna.inNewTransaction(), app, 5);

        assertThat(published(3)).last().satisfies(event -> {
            assertThat(type(event)).isEqualTo("authenticator-locked.v1");
            assertThat(PublishedEvents.json(event).at("/data/lockedUntil").asText())
                    .isEqualTo("2025-01-16T09:00:05Z");
        });
    }

    @Test
    void the_hundredth_in_a_row_is_told_and_mailed_even_if_a_warning_went_out_just_now() {
        AuthenticatorApp app = anna.enrol();
        wrong(anna.inNewTransaction(), app, 3);
        tables.change("UPDATE authenticator SET failures_in_row = 99 WHERE citizen_id = ?", anna.citizen());
        wrong(anna.inNewTransaction(), app, 1);

        assertThat(type(published(3).getLast())).isEqualTo("authenticator-disabled.v1");
        assertThat(letters(3)).hasSize(3).last().satisfies(letter -> {
            assertThat(letter.at("/data/template").asText()).isEqualTo("factor-disabled");
            assertThat(parameters(letter)).isEqualTo(Map.of("method", "totp", "at", "2025-01-16T08:00:05Z"));
        });
    }

    @Test
    void the_tenth_and_the_hundredth_wrong_code_of_mails_are_told_too() {
        anna = EmailCitizen.make(clock, tables);
        anna.requestCode().then().statusCode(200);
        String wrong = mailbox.of(anna.citizen(), 1).getFirst().code().equals("111111") ? "222222" : "111111";
        tables.change("""
                UPDATE email_factor SET failures = array_fill(cast(? AS timestamptz), ARRAY[9]) WHERE citizen_id = ?""", START.toString(), anna.citizen());
        anna.verifyMailed(wrong).then().statusCode(422).body("attemptsLeft", equalTo(0));
        tables.change(
                "UPDATE email_factor SET failures = '{}', failures_in_row = 99 WHERE citizen_id = ?", anna.citizen());
        anna.verifyMailed(wrong).then().statusCode(422);

        assertThat(published(2))
                .extracting(SecondFactorEventsTest::type)
                .containsExactly("email-code-locked.v1", "email-code-disabled.v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authenticator-activated.v1",
                "deletion-code-issued.v1",
                "authenticator-locked.v1",
                "authenticator-disabled.v1",
                "authenticator-replaced.v1",
                "authenticator-renamed.v1",
                "factor-inactivated.v1",
                "factor-reactivated.v1",
                "second-factors-ended.v1",
                "factors-restored.v1",
                "email-code-activated.v1",
                "email-code-locked.v1",
                "email-code-disabled.v1"
            })
    void each_example_keeps_to_its_schema(String type) throws IOException {
        String example = Files.readString(Path.of("contracts/events/" + type + ".example.json"));

        EventSchemas.validate(example, schema(type));
        assertThat(type(example)).isEqualTo(type);
    }

    private static void wrong(Gateway signIn, AuthenticatorApp app, int times) {
        for (int i = 0; i < times; i++) {
            signIn.verify(app.wrongCodeAt(signIn.clock().instant())).then().statusCode(422);
        }
    }

    private void enrolSomebodyElseAndWait() {
        Gateway bela = Gateway.forNewCitizen(clock);
        bela.enrol();
        assertThat(PublishedEvents.of(bela.citizen(), PublishedEvents.MAIL, 1)).hasSize(1);
    }

    private List<String> published(int count) {
        List<String> events = PublishedEvents.of(anna.citizen(), PublishedEvents.SECOND_FACTOR, count);
        assertThat(events).hasSize(count).allSatisfy(event -> EventSchemas.validate(event, schema(type(event))));
        return events;
    }

    private List<JsonNode> letters(int count) {
        List<String> letters = PublishedEvents.of(anna.citizen(), PublishedEvents.MAIL, count);
        assertThat(letters).allSatisfy(letter -> EventSchemas.validate(letter, MAIL_SCHEMA));
        return letters.stream().map(PublishedEvents::json).toList();
    }

    private Map<String, String> parameters(JsonNode letter) {
        UUID messageId = UUID.fromString(letter.at("/data/messageId").asText());
        byte[] sealed = Base64.getDecoder().decode(letter.at("/data/parameters").asText());
        return mailOpener.openParameters(messageId, sealed);
    }

    private static String type(String event) {
        return PublishedEvents.json(event).at("/type").asText();
    }

    private static String schema(String type) {
        return "contracts/events/" + type + ".schema.json";
    }
}
