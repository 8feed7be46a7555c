package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operators see of a sign-in: how it ended, where and with what; in the log with its transaction, and nobody. */
@QuarkusTest
class SignInReportTest extends JourneyTest {
    private static final String WRONG_CODE = "271828";
    private static final String WRONG_PASSWORD = "horse battery correct";

    @Inject
    MeterRegistry metrics;

    @Test
    void every_line_of_a_sign_in_names_its_transaction_and_no_secret() {
        String userName = citizenWithApp();
        List<LogLines.Line> lines;
        String transaction;
        try (LogLines log = LogLines.collect()) {
            Browser browser = browser();
            comeFromPortal(browser);
            choose(browser, "totp");
            transaction = browser.hidden().getOrDefault("t", "none");
            browser.submit("userName", userName, "password", WRONG_PASSWORD);
            givePassword(browser, userName);
            browser.submit("code", WRONG_CODE);
            assertThat(isBackAtPortal(browser.submit("code", SecondFactorStandIn.RIGHT)))
                    .isTrue();
            lines = log.of(transaction);
        }

        assertThat(lines)
                .extracting(LogLines.Line::message)
                .contains(
                        "Sign-in at eeszt: password-wrong (totp)",
                        "Sign-in at eeszt: code-wrong (totp)",
                        "Sign-in at eeszt: signed-in (totp)");
        assertThat(lines)
                .extracting(LogLines.Line::message)
                .noneMatch(line -> line.contains(PASSWORD)
                        || line.contains(WRONG_PASSWORD)
                        || line.contains(WRONG_CODE)
                        || line.contains(SecondFactorStandIn.RIGHT)
                        || line.contains(userName));
    }

    @Test
    void sign_ins_of_two_browsers_are_told_apart() {
        try (LogLines log = LogLines.collect()) {
            Browser first = atCodeStep(citizenWithApp());
            Browser second = atCodeStep(citizenWithApp());
            String one = first.hidden().getOrDefault("t", "none");
            String other = second.hidden().getOrDefault("t", "none");
            second.submit("code", WRONG_CODE);
            first.submit("code", SecondFactorStandIn.RIGHT);

            assertThat(log.of(one))
                    .extracting(LogLines.Line::message)
                    .containsExactly("Sign-in at eeszt: signed-in (totp)");
            assertThat(log.of(other))
                    .extracting(LogLines.Line::message)
                    .containsExactly("Sign-in at eeszt: code-wrong (totp)");
        }
    }

    @Test
    void a_sign_in_is_counted_once_by_method_outcome_and_portal() {
        double signedIn = counted("signed-in", "totp");
        double wrong = counted("code-wrong", "totp");
        double continued = counted("continued", "totp");

        Browser browser = atCodeStep(citizenWithApp());
        browser.submit("code", WRONG_CODE);
        browser.submit("code", SecondFactorStandIn.RIGHT);
        comeFromPortal(browser);

        assertThat(counted("signed-in", "totp") - signedIn).isEqualTo(1);
        assertThat(counted("code-wrong", "totp") - wrong).isEqualTo(1);
        assertThat(counted("continued", "totp") - continued).isEqualTo(1);
    }

    @Test
    void a_password_that_nobody_has_is_counted_without_naming_anybody() {
        double before = counted("password-wrong", "totp");
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "totp");

        browser.submit("userName", "nobody.at.all", "password", PASSWORD);

        assertThat(counted("password-wrong", "totp") - before).isEqualTo(1);
    }

    private double counted(String outcome, String method) {
        Counter counter = metrics.find("kapu.sign.ins")
                .tags("method", method, "outcome", outcome, "portal", "eeszt", "surface", "portal")
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
