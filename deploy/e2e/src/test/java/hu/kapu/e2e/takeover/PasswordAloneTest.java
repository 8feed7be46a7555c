package hu.kapu.e2e.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thief has the password of somebody who has Ügyfélkapu+, and sends every form there is. */
@ExtendWith(WithBench.class)
class PasswordAloneTest {
    /** The routes of the running gateway that take a form; its own tests hold them against what it has. */
    static final List<String> EVERY_FORM = List.of(
            "/azonositas/mod",
            "/azonositas/kod",
            "/azonositas/kod-modja",
            "/azonositas/emailes-kod",
            "/azonositas/elveszett",
            "/azonositas/igenyles",
            "/azonositas/igenyles/jelszo",
            "/azonositas/igenyles/qr",
            "/azonositas/igenyles/torlokod",
            "/azonositas/igenyles/befejezes",
            "/azonositas/igenyles/email",
            "/azonositas/igenyles/email/kuldes",
            "/azonositas/igenyles/email/kod",
            "/azonositas/igenyles/email/ujra",
            "/ugyfelkapu/igenyles",
            "/ugyfelkapu/igenyles/jelszo",
            "/ugyfelkapu/igenyles/qr",
            "/ugyfelkapu/igenyles/torlokod",
            "/ugyfelkapu/igenyles/befejezes",
            "/ugyfelkapu/igenyles/email",
            "/ugyfelkapu/igenyles/email/kuldes",
            "/ugyfelkapu/igenyles/email/kod",
            "/ugyfelkapu/igenyles/email/ujra",
            "/ugyfelkapu/aktivalas/FACTOR/kikapcsolas",
            "/ugyfelkapu/aktivalas/FACTOR/visszakapcsolas",
            "/ugyfelkapu/aktivalas/FACTOR/nev",
            "/ugyfelkapu/aktivalas/FACTOR/masik-eszkoz",
            "/ugyfelkapu/aktivalas/torlokoddal",
            "/ugyfelkapu/aktivalas/uj-eszkoz",
            "/ugyfelkapu/aktivalas/uj-torlokod",
            "/ugyfelkapu/jelszo",
            "/ugyfelkapu/email",
            "/ugyfelkapu/email/uj",
            "/ugyfelkapu/email/kod",
            "/ugyfelkapu/email/megsem",
            "/ugyfelkapu/megerosites",
            "/ugyfelkapu/megerosites/kod",
            "/ugyfelkapu/megerosites/email",
            "/ugyfelkapu/megszuntetes",
            "/ugyfelkapu/megszuntetes/vissza",
            "/ugyfelkapu/munkamenetek/tobbi",
            "/ugyfelkapu/elfelejtett-jelszo/uj-jelszo",
            "/ugyfelkapu/elso-belepes",
            "/regisztracio/felvetel",
            "/regisztracio/szerepek/uj");

    private final Bench bench;

    PasswordAloneTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void changes_nothing_while_the_app_is_active() {
        everyFormChangesNothing(account -> {});
    }

    @Test
    void changes_nothing_while_the_app_is_locked_for_an_hour() {
        everyFormChangesNothing(Account::lockApp);
    }

    @Test
    void changes_nothing_while_the_app_is_disabled_after_a_hundred_wrong_codes() {
        everyFormChangesNothing(Account::disableApp);
    }

    private void everyFormChangesNothing(Consumer<Account> trouble) {
        Citizen victim = bench.people().withUgyfelkapuPlus();
        Account account = Account.of(bench.suite(), victim.userName());
        trouble.accept(account);
        String before = account.asItStands();

        for (String form : EVERY_FORM) {
            Forms thief = new Forms(bench.suite().ports());
            thief.open("/ugyfelkapu/belepes");
            thief.submit("/azonositas/jelszo", Map.of("userName", victim.userName(), "password", People.PASSWORD));
            FormPage answer = thief.forge(account.withItsApp(form), everythingAThiefWouldType(victim, People.PASSWORD));

            assertThat(answer.status()).as(form).isLessThan(500);
            assertThat(account.asItStands()).as("the account after " + form).isEqualTo(before);
            assertThat(thief.open("/ugyfelkapu/email").path())
                    .as("where the account site leads after " + form)
                    .isNotEqualTo("/ugyfelkapu/email");
        }
    }

    static Map<String, String> everythingAThiefWouldType(Citizen victim, String password) {
        return Map.ofEntries(
                Map.entry("mod", "totp"),
                Map.entry("mi", "telefon"),
                Map.entry("code", "135790"),
                Map.entry("userName", victim.userName()),
                Map.entry("password", password),
                Map.entry("newPassword", "ez már a tolvaj jelszava"),
                Map.entry("deletionCode", "00000 00000 00000 00000"),
                Map.entry("email", "tolvaj@example.hu"),
                Map.entry("eleri", "igen"),
                Map.entry("kept", "yes"),
                Map.entry("label", "a tolvaj telefonja"),
                Map.entry("number", "0"));
    }
}
