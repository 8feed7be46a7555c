package hu.kapu.identity.activation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import hu.kapu.identity.Person;
import hu.kapu.kit.testing.MutableClock;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@IdentityTest
class FirstLoginTest {
    private static final String PASSWORD = "hat tücsök ciripel a réten";

    @Inject
    Letters letters;

    @Inject
    MutableClock clock;

    @AfterEach
    void realTime() {
        clock.release();
    }

    @Test
    void theCodeFromTheLetterSetsThePasswordAndActivatesTheCitizen() {
        Person person = Person.somebody();
        UUID id = ActiveCitizens.registered(person);

        Door.logInFirst(person.userName(), letters.firstLoginCode(id), PASSWORD)
                .then()
                .statusCode(200)
                .body("citizenId", equalTo(id.toString()))
                .body("displayName", equalTo("Kovács Anna Mária"))
                .body("maskedAddress", equalTo("k•••••@p•••.hu"))
                .body("knownDevice", equalTo(false))
                .body("deviceToken", notNullValue())
                .body("passwordAt", notNullValue());

        Door.citizen(id).then().statusCode(200).body("status", equalTo("active"));
        Door.checkPassword(person.userName(), PASSWORD).then().statusCode(200);
    }
}
