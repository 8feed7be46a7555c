package hu.kapu.identity;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Citizens who have already had their first login. */
@Singleton
public class ActiveCitizens {
    private final Letters letters;

    ActiveCitizens(Letters letters) {
        this.letters = letters;
    }

    /**
     * A citizen with a password.
     *
     * @param deviceToken what the browser of the first login keeps
     */
    public record ActiveCitizen(UUID id, String userName, String password, String deviceToken) {}

    /** Registered, and the password set, through the service's own doors. */
    public ActiveCitizen somebody() {
        return somebody("három kicsi kacsa úszik");
    }

    public ActiveCitizen somebody(String password) {
        Person person = Person.somebody();
        UUID id = registered(person);
        Response response = Door.logInFirst(person.userName(), letters.firstLoginCode(id), password);
        response.then().statusCode(200);
        return new ActiveCitizen(id, person.userName(), password, response.path("deviceToken"));
    }

    public static UUID registered(Person person) {
        Response response = Door.register(person);
        response.then().statusCode(201);
        return UUID.fromString(response.path("citizenId"));
    }
}
