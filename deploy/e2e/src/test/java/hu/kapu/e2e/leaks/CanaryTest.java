package hu.kapu.e2e.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.office.Office;
import hu.kapu.e2e.office.WithOffice;
import hu.kapu.local.citizens.Citizen;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What opens an account goes through every journey and is then looked for in everything that was written down: rows
 * and files of all databases, events, dead letters and logs. The suite has no tracing yet; once it has, what that keeps
 * belongs to {@link Kept}.
 */
@ExtendWith({WithBench.class, WithOffice.class})
class CanaryTest {
    private static final String MAIL = "kapu.mail.v1";
    private static final String IDENTITY = "kapu.identity.v1";

    private final Bench bench;
    private final Office office;
    private final Canaries canaries = new Canaries();

    CanaryTest(Bench bench, Office office) {
        this.bench = bench;
        this.office = office;
    }

    @Test
    void nothing_that_opens_an_account_is_found_in_databases_events_and_logs() {
        Kept kept = new Kept(bench.suite());
        Passwords.noteIn(canaries);
        Citizen anna = everybodyGoesEverywhere();
        kept.awaitEmptyOutboxes();
        poison(kept.citizen(anna.userName()));

        Search search = new Search(kept, canaries);
        assertThat(search.finds()).isEmpty();
        assertThat(search.addressesInIdentity())
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(kept.deadLetters(MAIL)).isNotEmpty();
        assertThat(kept.deadLetters(IDENTITY)).isNotEmpty();
    }

    /** With the one whose events are poisoned afterwards. */
    private Citizen everybodyGoesEverywhere() {
        AccountJourneys account = new AccountJourneys(bench, canaries);
        Citizen anna = account.newcomer("kanari.anna", "910001KA");
        Phone phone = account.requestApp(anna);
        Forms visit = account.signInWithSlips(anna, phone);
        account.changeAddress(visit, anna, phone, "kanari.uj.cim@example.hu");
        account.changePassword(visit, anna, phone);

        FactorJourneys factors = new FactorJourneys(bench, canaries);
        factors.replaceAndUseDeletionCode(anna, factors.moveToAnotherDevice(anna, phone));
        factors.losePhone();

        RecoveryJourneys recovery = new RecoveryJourneys(bench, canaries);
        Citizen bela = account.newcomer("kanari.bela", "910002KA");
        String deletionCode = account.requestMailedCodes(bela);
        account.signInWithMailedCode(bela);
        recovery.resetWithDeletionCode(bela, deletionCode);
        recovery.resetByMail(account.newcomer("kanari.cili", "910003KA"));
        Citizen ilona = recovery.registerFromHome("kanari.ilona");
        var _ = account.requestMailedCodes(ilona);
        recovery.resetWithCard(ilona);

        HelpJourneys help = new HelpJourneys(bench, canaries);
        help.freeze();
        help.getNewFirstLoginCode(office);
        new PortalJourney(bench, canaries).signInAndOut();
        return anna;
    }

    /** The letter with a canary's code, and an event about her. */
    private void poison(UUID citizen) {
        PoisonRecords poison =
                new PoisonRecords(bench.suite().infrastructure().kafka().bootstrapServers());
        poison.poison(MAIL, citizen, "\"first-login-code\"", PoisonRecords::cutOff);
        poison.poison(MAIL, citizen, "\"first-login-code\"", PoisonRecords::withABrokenSeal);
        poison.poison(IDENTITY, citizen, "\"citizen-registered.v1\"", PoisonRecords::cutOff);
    }
}
