package hu.kapu.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import hu.kapu.identity.Person;
import hu.kapu.identity.Together;
import hu.kapu.kit.testing.MutableClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IdentityTest
class PasswordBudgetTest {
    private static final Instant NOON = Instant.parse("2025-01-16T11:00:00Z");
    private static final String WRONG = "ez bizony nem az a jelszó";

    @Inject
    ActiveCitizens citizens;

    @Inject
    Letters letters;

    @Inject
    Database database;

    @Inject
    MutableClock clock;

    @BeforeEach
    void noon() {
        clock.set(NOON);
    }

    @AfterEach
    void realTime() {
        clock.release();
    }

    @Test
    void ofAHundredWrongGuessesAtOnceFiveAreEvaluated() {
        ActiveCitizen citizen = citizens.somebody();

        List<Response> answers = guessTogether(citizen.userName());

        assertThat(Together.count(answers, 422)).isEqualTo(5);
        assertThat(Together.count(answers, 429) + Together.count(answers, 503)).isEqualTo(95);
    }

    @Test
    void anUnknownNameIsCountedLikeAnyOther() {
        String nobody = Person.somebody().userName();

        List<Response> answers = guessTogether(nobody);

        assertThat(Together.count(answers, 422)).isEqualTo(5);
        assertThat(Together.count(answers, 200)).isZero();
        Door.checkPassword(nobody, WRONG).then().statusCode(429).body("code", equalTo("too-many-attempts"));
    }

    @Test
    void afterFiveFailuresTheRightPasswordHasToWaitToo() {
        ActiveCitizen citizen = citizens.somebody();
        fail(citizen.userName(), 5);

        Door.checkPassword(citizen.userName(), citizen.password())
                .then()
                .statusCode(429)
                .body("retryAt", equalTo(NOON.plusSeconds(30).toString()));

        clock.set(NOON.plusSeconds(30));
        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(200);
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAnHour() {
        String name = citizens.somebody().userName();
        fail(name, 5);
        long[] waits = {30, 60, 120, 240, 480, 960, 1920, 3600, 3600};
        for (long wait : waits) {
            Instant retryAt = Instant.parse(Door.checkPassword(name, WRONG).path("retryAt"));
            assertThat(Duration.between(clock.instant(), retryAt)).hasSeconds(wait);
            clock.set(retryAt);
            fail(name, 1);
        }
    }

    @Test
    void fourFailuresAreForgottenWithTheRightPassword() {
        ActiveCitizen citizen = citizens.somebody();
        for (int round = 0; round < 3; round++) {
            fail(citizen.userName(), 4);
            Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(200);
        }
    }

    @Test
    void theFifthAttemptMayBeTheRightOne() {
        ActiveCitizen citizen = citizens.somebody();
        fail(citizen.userName(), 4);

        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(200);
        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(200);
        assertThat(letters.events(citizen.id(), "password-locked.v1")).isEmpty();
    }

    @Test
    void beginningToWaitIsAnEvent() {
        ActiveCitizen citizen = citizens.somebody();
        String nobody = Person.somebody().userName();
        fail(citizen.userName(), 5);
        fail(nobody, 5);

        tellOfWaits();
        tellOfWaits();

        assertThat(database.count("select count(*) from name_attempt where wait_to_tell and outcome is not null"))
                .isZero();
        assertThat(letters.events(citizen.id(), "password-locked.v1"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.data().get("lockedUntil").asText())
                            .isEqualTo(NOON.plusSeconds(30).toString());
                    assertThat(event.data().get("knownDevice").asBoolean()).isFalse();
                });
    }

    @Test
    void theAnswerToTheFifthFailureHasWrittenTheSameForEveryName() {
        ActiveCitizen citizen = citizens.somebody();
        List<String> before = letters.outbox(citizen.id());

        fail(citizen.userName(), 5);

        assertThat(letters.outbox(citizen.id()).stream().filter(event -> !before.contains(event)))
                .allMatch(event -> event.contains("password-locked.v1"));
        assertThat(database.text(
                        "select outcome from name_attempt where citizen_id = ? and failures = 5", citizen.id()))
                .isEqualTo("wrong");
    }

    @Test
    void aWaitWhoseServiceDiedBeforeTheOutcomeIsToldToo() {
        ActiveCitizen citizen = citizens.somebody();
        fail(citizen.userName(), 5);
        database.change(
                "update name_attempt set outcome = null, wait_to_tell = true where citizen_id = ?", citizen.id());
        database.change("delete from outbox where aggregateid = ?", citizen.id());

        clock.advance(Duration.ofSeconds(31));
        tellOfWaits();

        assertThat(letters.events(citizen.id(), "password-locked.v1")).hasSize(1);
    }

    @Test
    void aRepeatedAttemptGetsTheFirstAnswerAndCostsNothing() {
        ActiveCitizen citizen = citizens.somebody();
        UUID wrong = UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            Door.checkPassword(citizen.userName(), WRONG, null, wrong).then().statusCode(422);
        }
        UUID right = UUID.randomUUID();
        String firstAt = Door.checkPassword(citizen.userName(), citizen.password(), null, right)
                .path("passwordAt");
        clock.advance(Duration.ofSeconds(59));
        Door.checkPassword(citizen.userName(), citizen.password(), null, right)
                .then()
                .statusCode(200)
                .body("passwordAt", equalTo(firstAt));
    }

    @Test
    void aRepeatedAttemptIdIsNoWayToGuessForFree() {
        ActiveCitizen citizen = citizens.somebody();
        UUID attempt = UUID.randomUUID();
        Door.checkPassword(citizen.userName(), WRONG, null, attempt).then().statusCode(422);

        Door.checkPassword(citizen.userName(), citizen.password(), null, attempt)
                .then()
                .statusCode(422);
    }

    @Test
    void anAttemptIdIsForgottenAfterAMinute() {
        ActiveCitizen citizen = citizens.somebody();
        UUID attempt = UUID.randomUUID();
        Door.checkPassword(citizen.userName(), citizen.password(), null, attempt)
                .then()
                .statusCode(200);
        clock.advance(Duration.ofSeconds(61));

        Door.checkPassword(citizen.userName(), WRONG, null, attempt).then().statusCode(422);
    }

    @Test
    void oneAttemptIdSentFiftyTimesAtOnceIsEvaluatedWithinTheBudget() {
        ActiveCitizen citizen = citizens.somebody();
        UUID attempt = UUID.randomUUID();

        List<Response> answers =
                Together.call(50, i -> Door.checkPassword(citizen.userName(), WRONG + i, null, attempt));

        assertThat(Together.count(answers, 200)).isZero();
        assertThat(database.count("select max(failures) from name_attempt where citizen_id = ?", citizen.id()))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void attemptsOnUnknownNamesAreKeptForADay() {
        String nobody = Person.somebody().userName();
        ActiveCitizen citizen = citizens.somebody();
        fail(nobody, 3);
        fail(citizen.userName(), 3);

        clock.set(NOON.plus(Duration.ofHours(23)));
        sweep();
        assertThat(rowsAtNoon()).isGreaterThanOrEqualTo(2);
        clock.set(NOON.plus(Duration.ofHours(25)));
        sweep();

        assertThat(database.count("select count(*) from name_attempt where attempt_at = '2025-01-16T11:00:00Z'"
                        + " and citizen_id is null"))
                .isZero();
        assertThat(database.count("select max(failures) from name_attempt where citizen_id = ?", citizen.id()))
                .isEqualTo(3);
    }

    @Test
    void namesGuessedInMassesAreAllForgotten() {
        database.change("""
                insert into name_attempt (row_key, verdict, failures, attempt, attempt_at)
                select sha256(gen_random_uuid()::text::bytea), 'evaluate', 1, gen_random_uuid(), ?::timestamptz
                from generate_series(1, 3500)""", NOON.minus(Duration.ofHours(25)).toString());

        sweep();

        assertThat(database.count("select count(*) from name_attempt where citizen_id is null"
                        + " and attempt_at < '2025-01-15T11:00:00Z'"))
                .isZero();
    }

    @Inject
    SweepAttempts sweepAttempts;

    @Inject
    TellOfWaits tellOfWaits;

    private void tellOfWaits() {
        tellOfWaits.tell().await().atMost(Duration.ofSeconds(10));
    }

    private void sweep() {
        sweepAttempts.sweep().await().atMost(Duration.ofSeconds(10));
    }

    private long rowsAtNoon() {
        return database.count("select count(*) from name_attempt where attempt_at = '2025-01-16T11:00:00Z'");
    }

    private static void fail(String userName, int times) {
        for (int i = 0; i < times; i++) {
            Door.checkPassword(userName, WRONG).then().statusCode(422).body("code", equalTo("password-wrong"));
        }
    }

    private static List<Response> guessTogether(String userName) {
        return Together.call(100, i -> Door.checkPassword(userName, WRONG + i));
    }
}
