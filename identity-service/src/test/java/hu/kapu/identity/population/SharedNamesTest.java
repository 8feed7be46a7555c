package hu.kapu.identity.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import hu.kapu.identity.Person;
import hu.kapu.identity.population.ImportedPeople.Imported;
import hu.kapu.identity.population.ImportedPeople.Row;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People whose user names are one name after folding: each is found by the exact name, and by nothing else. */
@IdentityTest
class SharedNamesTest {
    private static final String HERS = "kilenc zöld kapu";
    private static final String HIS = "nyolc kék ablak";
    private static final String WRONG = "ez bizony nem az";

    @Inject
    ImportedPeople people;

    @Inject
    ActiveCitizens citizens;

    @Inject
    Letters letters;

    @Inject
    Database database;

    @Test
    void eachOfTwoSignsInUnderTheExactNameAndNobodyUnderAnother() {
        String hers = ImportedPeople.name("Kis.Eva.");
        String his = hers.replace("Kis.Eva", "KIS.eva");
        Row her = Row.withPassword(hers, HERS);
        Row him = Row.withPassword(his, HIS);

        Imported imported = people.csv(her, him);

        assertThat(imported.exitCode()).isZero();
        assertThat(imported.told()).contains("2 citizens imported").contains("1 have to type their name exactly");
        assertThat(imported.shared())
                .containsExactly("3,\"" + him.reference() + "\"," + people.idOf(his) + "," + people.idOf(hers));
        signsIn(hers, HERS, hers);
        signsIn(his, HIS, his);
        refused(hers, HIS);
        refused(his, HERS);
        refused(hers.toLowerCase(Locale.ROOT), HERS);
        refused(hers.toUpperCase(Locale.ROOT), HIS);
        assertThat(people.csv(her, him).shared()).hasSize(2);
    }

    @Test
    void whiteSpaceAroundAndAnotherUnicodeFormAreStillTheExactName() {
        String hers = ImportedPeople.name("Őri.Éva.");
        String his = hers.toLowerCase(Locale.ROOT);

        people.add(Row.withPassword(hers, HERS), Row.withPassword(his, HIS));

        signsIn(" " + Normalizer.normalize(hers, Normalizer.Form.NFD) + " ", HERS, hers);
        signsIn(his, HIS, his);
    }

    @Test
    void whoHasRegisteredHereKeepsTheExactNameBesideWhoComes() {
        ActiveCitizen registered = citizens.somebody();
        String coming = registered.userName().toUpperCase(Locale.ROOT);
        String third = coming.substring(0, 1) + registered.userName().substring(1);

        Imported imported = people.csv(Row.withPassword(coming, HERS));
        people.add(Row.withPassword(third, HIS));

        assertThat(imported.exitCode()).isZero();
        assertThat(imported.shared())
                .singleElement()
                .asString()
                .endsWith(registered.id().toString());
        signsIn(registered.userName(), registered.password(), registered.userName());
        signsIn(coming, HERS, coming);
        signsIn(third, HIS, third);
        refused(third, registered.password());
    }

    @Test
    void aNewcomerCannotRegisterAnImportedNameInAnySpelling() {
        String imported = ImportedPeople.name("foglalt.");
        String shared = ImportedPeople.name("Kozos.");
        people.add(
                Row.withPassword(imported, HERS),
                Row.withPassword(shared, HERS),
                Row.withPassword(shared.toUpperCase(Locale.ROOT), HIS));

        for (String wished : List.of(imported.toUpperCase(Locale.ROOT), shared, shared.toLowerCase(Locale.ROOT))) {
            Door.register(Person.named(wished)).then().statusCode(409).body("code", equalTo("user-name-taken"));
        }
    }

    @Test
    void theNameOfAClosedAccountGoesToNobody() {
        ActiveCitizen closed = citizens.somebody();
        database.change("update user_name set citizen_id = null where citizen_id = ?", closed.id());

        Imported imported = people.csv(Row.withPassword(closed.userName().toUpperCase(Locale.ROOT), HERS));

        assertThat(imported.rejected()).singleElement().asString().contains("user-name-taken");
    }

    /** Whoever shares somebody's name must not clear the failures of guesses at it by signing in beside them. */
    @Test
    void theFailuresOfOneAreNotClearedByTheSuccessOfTheOther() {
        ActiveCitizen registered = citizens.somebody();
        String coming = registered.userName().toUpperCase(Locale.ROOT);
        people.add(Row.withPassword(coming, HERS));

        for (int i = 0; i < 5; i++) {
            refused(coming, WRONG);
            signsIn(registered.userName(), registered.password(), registered.userName());
        }

        Door.checkPassword(coming, HERS).then().statusCode(429);
        signsIn(registered.userName(), registered.password(), registered.userName());
    }

    @Test
    void spellingsThatAreNobodysShareOneBudget() {
        String hers = ImportedPeople.name("Sokalak.");
        people.add(Row.withPassword(hers, HERS), Row.withPassword(hers.toUpperCase(Locale.ROOT), HIS));
        String tail = hers.substring("Sokalak".length());
        for (String spelling : List.of("sokalak", "sOkalak", "soKalak", "sokAlak", "sokaLak")) {
            refused(spelling + tail, WRONG);
        }

        Door.checkPassword("sokalAk" + tail, WRONG).then().statusCode(429);
        signsIn(hers, HERS, hers);
    }

    @Test
    void aRegistrarWhoTypesNoneOfTheExactNamesSeesAllWhoMayBeMeant() {
        String hers = ImportedPeople.name("Tobb.");
        String his = hers.toUpperCase(Locale.ROOT);
        people.add(Row.withPassword(hers, HERS), Row.withPassword(his, HIS));

        search(hers).then().body("citizens.userName", equalTo(List.of(hers)));
        search(hers.toLowerCase(Locale.ROOT)).then().body("citizens", hasSize(2));
    }

    @Test
    void aFirstLoginCodeIssuedAnewIsUsedUnderTheExactName() {
        String hers = ImportedPeople.name("Kodos.");
        people.add(Row.withPassword(hers, HERS), Row.withPassword(hers.toUpperCase(Locale.ROOT), HIS));
        UUID citizen = people.idOf(hers);
        Door.caller()
                .body(Map.of("actionId", UUID.randomUUID()))
                .post("/citizens/" + citizen + "/first-login-codes")
                .then()
                .statusCode(200);
        String code = letters.firstLoginCode(citizen);

        Door.logInFirst(hers.toUpperCase(Locale.ROOT), code, "tavaszi szél vizet áraszt")
                .then()
                .statusCode(422);
        Door.logInFirst(hers, code, "tavaszi szél vizet áraszt")
                .then()
                .statusCode(200)
                .body("citizenId", equalTo(citizen.toString()));
        signsIn(hers, "tavaszi szél vizet áraszt", hers);
    }

    private static void signsIn(String typed, String password, String userName) {
        Door.checkPassword(typed, password).then().statusCode(200).body("userName", equalTo(userName));
    }

    private static void refused(String typed, String password) {
        Door.checkPassword(typed, password).then().statusCode(422).body("code", equalTo("password-wrong"));
    }

    private static Response search(String userName) {
        return Door.caller().body(Map.of("userName", userName)).post("/citizen-searches");
    }
}
