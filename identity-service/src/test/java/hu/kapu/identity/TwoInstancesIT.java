package hu.kapu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import hu.kapu.identity.documents.Cards.Card;
import hu.kapu.identity.documents.ImportedCards;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.testing.MutableClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Races between two processes: the instance under test and the packaged service, on one database, in real time. */
@IdentityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesIT {
    private static final String PASSWORD = "tavaszi szél vizet áraszt";
    private static final String ADDRESS = "kovacs.anna@posta.example.hu";
    private static final String WRONG_CODE = "0000-0000-0000";
    private static final String WRONG_NOTICE_CODE = "0000-0000";

    @Inject
    ImportedCards cards;

    @Inject
    ActiveCitizens citizens;

    @Inject
    Letters letters;

    @Inject
    Database database;

    @Inject
    MailedCodes codes;

    @Inject
    MutableClock clock;

    private BothInstances both;

    @BeforeAll
    void two_instances() throws IOException {
        both = BothInstances.start();
    }

    @AfterAll
    void one_again() {
        both.close();
    }

    @Test
    void fifty_parallel_uses_of_one_registration_pair_make_one_account() {
        Card card = cards.genuine();

        List<Response> answers = Together.call(
                50,
                caller -> both.from(caller, CallerClaims.NONE)
                        .body(Map.of(
                                "documentNumber", card.number(),
                                "registrationCode", card.code(),
                                "userName", Person.somebody().userName(),
                                "password", PASSWORD,
                                "email", ADDRESS,
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

        List<Response> answers = Together.call(100, caller -> both.checkPassword(caller, userName, PASSWORD + "!"));

        evaluated(5, answers);
    }

    @Test
    void a_hundred_parallel_guesses_from_a_known_device_are_evaluated_ten_times() {
        ActiveCitizen citizen = citizens.somebody();

        List<Response> answers = Together.call(
                100, caller -> both.checkPassword(caller, citizen.userName(), PASSWORD + "!", citizen.deviceToken()));

        evaluated(10, answers);
    }

    @Test
    void forty_parallel_requests_for_a_recovery_code_are_granted_once() {
        String userName = citizens.somebody().userName();

        List<Response> answers =
                Together.call(40, caller -> both.askForRecovery(caller, UUID.randomUUID(), userName, ADDRESS));

        assertThat(Together.count(answers, 202)).isEqualTo(1);
        assertThat(Together.count(answers, 429)).isEqualTo(39);
    }

    @Test
    void fifty_parallel_uses_of_one_first_login_code_set_one_password() {
        Person person = Person.somebody();
        UUID citizen = ActiveCitizens.registered(person);
        String code = letters.firstLoginCode(citizen);

        List<Response> answers =
                Together.call(50, caller -> both.logInFirst(caller, person.userName(), code, PASSWORD + " " + caller));

        assertThat(Together.count(answers, 200)).isEqualTo(1);
        assertThat(letters.events(citizen, "password-set.v1")).hasSize(1);
        assertThat(database.count("select count(*) from password where citizen_id = ?", citizen))
                .isEqualTo(1);
    }

    @Test
    void a_hundred_parallel_guesses_at_a_first_login_code_are_evaluated_five_times() {
        Person person = Person.somebody();
        UUID citizen = ActiveCitizens.registered(person);

        List<Response> answers =
                Together.call(100, caller -> both.logInFirst(caller, person.userName(), WRONG_CODE, PASSWORD));

        evaluated(5, answers);
        assertThat(letters.events(citizen, "password-set.v1")).isEmpty();
    }

    @Test
    void fifty_parallel_uses_of_one_recovery_code_are_accepted_once() {
        ActiveCitizen citizen = citizens.somebody();
        UUID transaction = UUID.randomUUID();
        String code = codes.ofRecovery(citizen, transaction);

        List<Response> answers =
                Together.call(50, caller -> both.checkRecoveryCode(caller, transaction, citizen.userName(), code));

        assertThat(Together.count(answers, 200)).isEqualTo(1);
        assertThat(Together.count(answers, 422)).isEqualTo(49);
    }

    @Test
    void a_hundred_parallel_guesses_at_a_recovery_code_are_evaluated_five_times() {
        ActiveCitizen citizen = citizens.somebody();
        UUID transaction = UUID.randomUUID();
        var _ = codes.ofRecovery(citizen, transaction);

        List<Response> answers = Together.call(
                100, caller -> both.checkRecoveryCode(caller, transaction, citizen.userName(), WRONG_CODE));

        assertThat(answers.stream().map(answer -> answer.<String>path("code")))
                .filteredOn("recovery-code-wrong"::equals)
                .hasSize(5);
        assertThat(Together.count(answers, 422)).isEqualTo(100);
    }

    @Test
    void fifty_parallel_uses_of_one_email_change_code_change_the_address_once() {
        ActiveCitizen citizen = citizens.somebody();
        CallerClaims claims = withFreshPassword(citizen);
        String code = codes.ofEmailChange(citizen, claims);

        List<Response> answers = Together.call(50, caller -> both.confirmEmail(caller, claims, code));

        assertThat(Together.count(answers, 200)).isEqualTo(1);
        assertThat(letters.events(citizen.id(), "email-changed.v1")).hasSize(1);
    }

    @Test
    void a_hundred_parallel_guesses_at_an_email_change_code_are_evaluated_five_times() {
        ActiveCitizen citizen = citizens.somebody();
        CallerClaims claims = withFreshPassword(citizen);
        String wrong = codes.ofEmailChange(citizen, claims).equals("111111") ? "222222" : "111111";

        List<Response> answers = Together.call(100, caller -> both.confirmEmail(caller, claims, wrong));

        assertThat(Together.count(answers, 422)).isEqualTo(5);
        assertThat(Together.count(answers, 410)).isEqualTo(95);
    }

    /** Whoever repeats an alarm that was heard is told the same again, within the budget; it happens once. */
    @Test
    void fifty_parallel_uses_of_one_notice_code_freeze_the_account_once() {
        ActiveCitizen citizen = citizens.somebody();
        String code = codes.ofNotice(citizen);

        List<Response> answers = Together.call(50, caller -> both.raiseAlarm(caller, citizen.userName(), code));

        assertThat(Together.count(answers, 200)).isEqualTo(5);
        assertThat(Together.count(answers, 429)).isEqualTo(45);
        assertThat(letters.events(citizen.id(), "account-frozen.v1")).hasSize(1);
        assertThat(letters.templates(citizen.id())).containsOnlyOnce("account-frozen", "operator-alarm");
    }

    @Test
    void a_hundred_parallel_guesses_at_a_notice_code_are_evaluated_five_times() {
        ActiveCitizen citizen = citizens.somebody();
        String right = codes.ofNotice(citizen);
        String wrong = right.equals(WRONG_NOTICE_CODE) ? "1111-1111" : WRONG_NOTICE_CODE;

        List<Response> answers = Together.call(100, caller -> both.raiseAlarm(caller, citizen.userName(), wrong));

        assertThat(Together.count(answers, 422)).isEqualTo(5);
        assertThat(Together.count(answers, 429)).isEqualTo(95);
    }

    /** So many were looked at; the others had to wait, or found no place to be hashed in. */
    private static void evaluated(int times, List<Response> answers) {
        assertThat(Together.count(answers, 422)).isEqualTo(times);
        assertThat(Together.count(answers, 429) + Together.count(answers, 503)).isEqualTo(answers.size() - times);
    }

    private CallerClaims withFreshPassword(ActiveCitizen citizen) {
        return new CallerClaims(UUID.randomUUID(), citizen.id(), clock.instant());
    }
}
