package hu.kapu.e2e.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.CodeInLetter;
import hu.kapu.e2e.bench.EmailRequest;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thief reads the mail of somebody and knows the user name; not one account opens. */
@ExtendWith(WithBench.class)
class MailboxAloneTest {
    private static final String RECOVERY = "/ugyfelkapu/elfelejtett-jelszo";
    /** A card's pair is judged with the new password, so that one is sent before it and after it. */
    private static final List<String> FORMS_OF_THE_RECOVERY =
            List.of("/uj-jelszo", "/torlokod", "/eszemelyi", "/uj-jelszo", "/kod");

    private final Bench bench;
    private final Letters letters;

    MailboxAloneTest(Bench bench) {
        this.bench = bench;
        this.letters = new Letters(bench.suite().ports().inboxUrl());
    }

    @Test
    void with_codes_by_e_mail_the_mailed_code_sets_no_password() {
        Citizen victim = EmailRequest.done(bench, letters);
        Account account = Account.of(bench.suite(), victim.userName());
        String before = account.asItStands();
        String deletionCode = anothersDeletionCode();

        Forms thief = withTheMailedCode(victim);
        assertThat(thief.page().path()).isEqualTo(RECOVERY + "/igazolas");
        for (String form : FORMS_OF_THE_RECOVERY) {
            thief.forge(
                    RECOVERY + form,
                    Map.of(
                            "newPassword", Loot.NEW_PASSWORD,
                            "deletionCode", deletionCode,
                            "documentNumber", "123456AB",
                            "registrationCode", "KOD00000X00",
                            "code", "AAAA AAAA AAAA"));
            assertThat(account.asItStands()).as("the account after " + form).isEqualTo(before);
        }
        assertThat(signedIn(victim).text()).contains("nem egyezik");
    }

    @Test
    void with_an_app_a_new_password_still_needs_the_app_and_changes_no_factor() {
        Citizen victim = bench.people().withUgyfelkapuPlus();
        Account account = Account.of(bench.suite(), victim.userName());
        String factors = account.factors();

        Forms thief = withTheMailedCode(victim);
        thief.submit(RECOVERY + "/uj-jelszo", Map.of("newPassword", Loot.NEW_PASSWORD));
        assertThat(thief.page().path()).isEqualTo(RECOVERY + "/kesz");

        assertThat(signedIn(victim).path()).isEqualTo("/azonositas/kod");
        withTheNewPassword(victim, account)
                .sendEveryForm(
                        route -> true,
                        (visit, form) -> assertThat(account.factors())
                                .as("the factors after " + form)
                                .isEqualTo(factors));
    }

    @Test
    void with_a_password_alone_the_new_one_opens_no_portal_and_requests_nothing_for_72_hours() {
        Citizen victim = bench.people().withPassword();
        Account account = Account.of(bench.suite(), victim.userName());
        String factors = account.factors();

        Forms thief = withTheMailedCode(victim);
        thief.submit(RECOVERY + "/uj-jelszo", Map.of("newPassword", Loot.NEW_PASSWORD));
        String reset = account.identity();

        withTheNewPassword(victim, account).sendEveryForm(route -> !route.equals(Thief.NOT_ME), (visit, form) -> {
            assertThat(account.factors()).as("the factors after " + form).isEqualTo(factors);
            assertThat(account.identity()).as("the account after " + form).isEqualTo(reset);
        });
    }

    private Thief withTheNewPassword(Citizen victim, Account account) {
        return new Thief(bench, new Loot(victim, Loot.NEW_PASSWORD, Factor.APP, anothersDeletionCode()), account);
    }

    private String anothersDeletionCode() {
        return bench.people().withUgyfelkapuPlus().deletionCode().orElseThrow();
    }

    private Forms withTheMailedCode(Citizen victim) {
        Forms thief = new Forms(bench.suite().ports());
        thief.open(RECOVERY);
        thief.submit(RECOVERY, Map.of("userName", victim.userName(), "email", victim.email()));
        String code = CodeInLetter.of(letters.await(victim.email(), "Kód az új jelszóhoz"));
        thief.submit(RECOVERY + "/kod", Map.of("code", code));
        return thief;
    }

    private FormPage signedIn(Citizen victim) {
        return EmailRequest.signedIn(bench, victim, Loot.NEW_PASSWORD).page();
    }
}
