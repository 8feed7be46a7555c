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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IdentityTest
class KnownDeviceTest {
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
    void theBrowserOfTheFirstLoginIsKnownFromThenOn() {
        ActiveCitizen citizen = citizens.somebody();

        assertThat(known(citizen, citizen.deviceToken())).isTrue();
    }

    @Test
    void strangersCannotLockTheOwnerOutOfAKnownDevice() {
        ActiveCitizen citizen = citizens.somebody();
        for (int i = 0; i < 5; i++) {
            Door.checkPassword(citizen.userName(), WRONG).then().statusCode(422);
        }
        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(429);

        assertThat(known(citizen, citizen.deviceToken())).isTrue();
        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(429);
    }

    @Test
    void aKnownDeviceHasTenFailuresInARollingHour() {
        ActiveCitizen citizen = citizens.somebody();
        for (int i = 0; i < 10; i++) {
            failOnDevice(citizen);
            clock.advance(Duration.ofMinutes(1));
        }

        Door.checkPassword(citizen.userName(), citizen.password(), citizen.deviceToken())
                .then()
                .statusCode(429)
                .body("retryAt", equalTo(NOON.plus(Duration.ofHours(1)).toString()));
        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(200);

        clock.set(NOON.plus(Duration.ofHours(1)));
        failOnDevice(citizen);
        Door.checkPassword(citizen.userName(), citizen.password(), citizen.deviceToken())
                .then()
                .statusCode(429)
                .body("retryAt", equalTo(NOON.plus(Duration.ofMinutes(61)).toString()));
    }

    @Test
    void ofAHundredGuessesAtOnceFromAKnownDeviceTenAreEvaluated() {
        ActiveCitizen citizen = citizens.somebody();

        List<Response> answers =
                Together.call(100, i -> Door.checkPassword(citizen.userName(), WRONG + i, citizen.deviceToken()));

        assertThat(Together.count(answers, 422)).isEqualTo(10);
    }

    @Test
    void whenOneDeviceHasToWaitTheEventSaysSo() {
        ActiveCitizen citizen = citizens.somebody();
        for (int i = 0; i < 10; i++) {
            failOnDevice(citizen);
        }

        assertThat(letters.events(citizen.id(), "password-locked.v1"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data().get("knownDevice").asBoolean()).isTrue());
    }

    @Test
    void aSignInClearsTheRowOfItsDevice() {
        ActiveCitizen citizen = citizens.somebody();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 9; i++) {
                failOnDevice(citizen);
            }
            assertThat(known(citizen, citizen.deviceToken())).isTrue();
        }
    }

    @Test
    void aTokenOfSomebodyElseIsNoKnownDevice() {
        ActiveCitizen citizen = citizens.somebody();
        ActiveCitizen other = citizens.somebody();

        assertThat(known(citizen, other.deviceToken())).isFalse();
    }

    @Test
    void aForgedTokenIsNoKnownDevice() {
        ActiveCitizen citizen = citizens.somebody();
        String token = citizen.deviceToken();
        char last = token.charAt(token.length() - 2);
        String forged =
                token.substring(0, token.length() - 2) + (last == 'A' ? 'B' : 'A') + token.charAt(token.length() - 1);

        assertThat(known(citizen, forged)).isFalse();
        assertThat(known(citizen, "nonsense")).isFalse();
        assertThat(known(citizen, "")).isFalse();
        assertThat(known(citizen, "~~~~~~~~")).isFalse();
    }

    @Test
    void aDeviceIsForgottenAfterHalfAYear() {
        ActiveCitizen citizen = citizens.somebody();

        clock.set(NOON.plus(Duration.ofDays(180)).minusSeconds(1));
        assertThat(known(citizen, citizen.deviceToken())).isTrue();
        clock.set(NOON.plus(Duration.ofDays(180)));
        assertThat(known(citizen, citizen.deviceToken())).isFalse();
    }

    @Test
    void raisingTheEpochForgetsAllDevicesAtOnce() {
        ActiveCitizen citizen = citizens.somebody();
        database.change("update password set device_epoch = device_epoch + 1 where citizen_id = ?", citizen.id());

        assertThat(known(citizen, citizen.deviceToken())).isFalse();
    }

    @Test
    void oneBrowserIsKnownForTheLatestFiveWhoUseIt() {
        List<ActiveCitizen> family = new ArrayList<>();
        String browser = "";
        for (int i = 0; i < 6; i++) {
            ActiveCitizen member = citizens.somebody();
            family.add(member);
            browser = Door.checkPassword(member.userName(), member.password(), browser)
                    .path("deviceToken");
        }

        assertThat(browser.split("~", -1)).hasSize(5);
        assertThat(known(family.getFirst(), browser)).isFalse();
        for (ActiveCitizen member : family.subList(1, 6)) {
            assertThat(known(member, browser)).isTrue();
        }
    }

    @Test
    void aNewTokenTakesThePlaceOfTheFormerOne() {
        ActiveCitizen citizen = citizens.somebody();

        String renewed = Door.checkPassword(citizen.userName(), citizen.password(), citizen.deviceToken())
                .path("deviceToken");

        assertThat(renewed).isNotEqualTo(citizen.deviceToken()).doesNotContain("~");
        assertThat(known(citizen, renewed)).isTrue();
    }

    @Test
    void aTokenDoesNotHelpWithAnUnknownName() {
        ActiveCitizen citizen = citizens.somebody();
        String nobody = Person.somebody().userName();
        for (int i = 0; i < 5; i++) {
            Door.checkPassword(nobody, WRONG, citizen.deviceToken()).then().statusCode(422);
        }

        Door.checkPassword(nobody, WRONG, citizen.deviceToken()).then().statusCode(429);
    }

    private static boolean known(ActiveCitizen citizen, String deviceToken) {
        Response response = Door.checkPassword(citizen.userName(), citizen.password(), deviceToken);
        response.then().statusCode(200);
        return response.path("knownDevice");
    }

    private static void failOnDevice(ActiveCitizen citizen) {
        Door.checkPassword(citizen.userName(), WRONG, citizen.deviceToken())
                .then()
                .statusCode(422);
    }
}
