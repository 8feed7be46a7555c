package hu.kapu.e2e.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A thief has the password of somebody who has Ügyfélkapu+, and sends every form that the gateway has: those of the
 * sign-in from where the code is asked for, all others with the session that a password alone may open.
 */
@ExtendWith(WithBench.class)
class PasswordAloneTest {
    /** Only a session with more than a password is offered the history of the account. */
    private static final String OFFERED_WITH_A_FACTOR = "href=\"/ugyfelkapu/tortenet\"";

    private final Bench bench;

    PasswordAloneTest(Bench bench) {
        this.bench = bench;
    }

    @ParameterizedTest
    @EnumSource
    void changes_nothing_while_the_factor_is_active(Factor factor) {
        everyFormChangesNothing(factor, (account, active) -> {});
    }

    @ParameterizedTest
    @EnumSource
    void changes_nothing_while_the_factor_is_locked_for_an_hour(Factor factor) {
        everyFormChangesNothing(factor, Account::lock);
    }

    @ParameterizedTest
    @EnumSource
    void changes_nothing_while_the_factor_is_disabled_after_a_hundred_wrong_codes(Factor factor) {
        everyFormChangesNothing(factor, Account::disable);
    }

    private void everyFormChangesNothing(Factor factor, BiConsumer<Account, Factor> trouble) {
        Citizen victim = factor.ownedBySomebody(bench.people());
        Account account = Account.of(bench.suite(), victim.userName());
        trouble.accept(account, factor);
        String before = account.asItStands();
        String factorsBefore = account.factors();
        Thief thief = new Thief(bench, new Loot(victim, People.PASSWORD, factor, anothersDeletionCode()), account);

        thief.sendEveryForm(route -> !route.equals(Thief.NOT_ME), (visit, form) -> {
            assertThat(account.asItStands()).as("the account after " + form).isEqualTo(before);
            assertNothingIsOpen(visit, form);
        });
        thief.sendEveryForm(Thief.NOT_ME::equals, (visit, form) -> {
            assertThat(account.factors()).as("the factors after " + form).isEqualTo(factorsBefore);
            assertNothingIsOpen(visit, form);
        });
    }

    private static void assertNothingIsOpen(Forms visit, String form) {
        assertThat(visit.open("/ugyfelkapu").html())
                .as("the account site after " + form)
                .doesNotContain(OFFERED_WITH_A_FACTOR);
    }

    private String anothersDeletionCode() {
        return bench.people().withUgyfelkapuPlus().deletionCode().orElseThrow();
    }
}
