package hu.kapu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.documents.Cards.Card;
import hu.kapu.identity.documents.ImportedCards;
import hu.kapu.kit.callers.CallerClaims;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Races between two processes: the instance under test and the packaged service, on one database. */
@IdentityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesIT {
    private static final String PASSWORD = "tavaszi szél vizet áraszt";

    @Inject
    ImportedCards cards;

    @Inject
    ActiveCitizens citizens;

    @Inject
    Database database;

    private SecondInstance second;

    @BeforeAll
    void two_instances() throws IOException {
        second = SecondInstance.start();
    }

    @AfterAll
    void one_again() {
        second.close();
    }

    @Test
    void fifty_parallel_uses_of_one_registration_pair_make_one_account() {
        Card card = cards.genuine();

        List<Response> answers = Together.call(
                50,
                caller -> from(caller, CallerClaims.NONE)
                        .body(Map.of(
                                "documentNumber", card.number(),
                                "registrationCode", card.code(),
                                "userName", Person.somebody().userName(),
                                "password", PASSWORD,
                                "email", "kovacs.anna@posta.example.hu",
                                "language", "hu",
                                "attemptId", UUID.randomUUID()))
                        .post("/home-registrations"));

        assertThat(Together.count(answers, 201)).isEqualTo(1);
        assertThat(database.count("select count(*) from shown_document where number = ?", card.number()))
                .isEqualTo(1);
    }

    @Test
    void a_hundred_parallel_guesses_at_a_password_are_evaluated_five_times() {
        String userName = citizens.somebody().userName();

        List<Response> answers = Together.call(
                100,
                caller -> from(caller, CallerClaims.NONE)
                        .body(Map.of("userName", userName, "password", PASSWORD + "!", "attemptId", UUID.randomUUID()))
                        .post("/password-checks"));

        assertThat(Together.count(answers, 422)).isEqualTo(5);
        assertThat(Together.count(answers, 429) + Together.count(answers, 503)).isEqualTo(95);
    }

    @Test
    void forty_parallel_requests_for_a_recovery_code_are_granted_once() {
        String userName = citizens.somebody().userName();

        List<Response> answers = Together.call(
                40,
                caller -> from(caller, new CallerClaims(UUID.randomUUID(), null, null))
                        .body(Map.of(
                                "userName",
                                userName,
                                "email",
                                "kovacs.anna@posta.example.hu",
                                "language",
                                "hu",
                                "attemptId",
                                UUID.randomUUID()))
                        .post("/recoveries"));

        assertThat(Together.count(answers, 202)).isEqualTo(1);
        assertThat(Together.count(answers, 429)).isEqualTo(39);
    }

    private RequestSpecification from(int caller, CallerClaims claims) {
        RequestSpecification request = Door.caller(claims);
        return caller % 2 == 0
                ? request
                : request.baseUri("http://127.0.0.1").port(second.address().getPort());
    }
}
