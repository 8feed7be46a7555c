package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.AccountVisit;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Cards.Card;
import hu.kapu.e2e.bench.EmailRequest;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.Program;
import hu.kapu.local.citizens.Citizen;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 12 at its end: the time to think it over has passed, and the account is gone. */
@ExtendWith(WithBench.class)
class ClosingTest {
    private static final String CLOSING = "/ugyfelkapu/megszuntetes";
    private static final String REGISTRATION = "/ugyfelkapu/regisztracio/adatok";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Bench bench;
    private final Letters letters;

    ClosingTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @Test
    void after_the_time_to_think_it_over_nobody_signs_in_any_more_and_no_factor_is_left() {
        Citizen maria = bench.people().withAppAndEmailCode();
        UUID id = bench.rows().idOf(maria);
        Forms visit = whoHasAskedToClose(maria);
        assertThat(factorsOf(id)).isPositive();

        bench.longAgo().coolingOffOf(maria);

        String last = letters.await(maria.email(), "A fiókja megszűnt");
        assertThat(last).contains("a személyes adatait töröltük").contains("személyesen továbbra is");
        Waiting.until("the end of every factor", PATIENCE, () -> factorsOf(id) == 0);
        Waiting.until("the end of the session", PATIENCE, () -> isLedToSignIn(visit));
        FormPage refused = EmailRequest.signedIn(bench, maria, People.PASSWORD).page();
        assertThat(refused.path()).isEqualTo("/azonositas/jelszo");
        assertThat(refused.text()).contains("A felhasználónév vagy a jelszó nem egyezik.");
    }

    @Test
    void the_user_name_of_a_closed_account_passes_to_nobody() {
        Citizen maria = bench.people().withUgyfelkapuPlus();
        var _ = whoHasAskedToClose(maria);
        bench.longAgo().coolingOffOf(maria);
        letters.await(maria.email(), "A fiókja megszűnt");
        Card card = bench.cards().fresh();

        Forms another = new Forms(bench.suite().ports());
        another.open(REGISTRATION);
        another.submit(
                REGISTRATION,
                Map.of(
                        "documentNumber", card.documentNumber(),
                        "registrationCode", card.registrationCode(),
                        "userName", maria.userName(),
                        "email", "masvalaki@example.hu",
                        "newPassword", People.PASSWORD));

        assertThat(another.page().text()).contains("Ez a felhasználónév már foglalt.");
    }

    private Forms whoHasAskedToClose(Citizen citizen) {
        Forms visit = AccountVisit.withAppOf(bench, citizen);
        visit.open(CLOSING);
        visit.submit(CLOSING, Map.of("sure", "yes"));
        AccountVisit.proveAgain(bench, visit, citizen);
        visit.submit(CLOSING, Map.of("sure", "yes"));
        assertThat(visit.page().text()).contains("A fiókja ekkor szűnik meg:");
        return visit;
    }

    private static boolean isLedToSignIn(Forms visit) {
        return visit.open("/ugyfelkapu/aktivalas").path().equals("/azonositas/jelszo");
    }

    private long factorsOf(UUID citizen) {
        return Stream.of("authenticator", "email_factor", "deletion_code")
                .mapToLong(table -> bench.rows().count(Program.SECOND_FACTOR, table, citizen))
                .sum();
    }
}
