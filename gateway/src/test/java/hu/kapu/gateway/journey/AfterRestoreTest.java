package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.TableRows;
import hu.kapu.kit.command.Command;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A restored database has sessions and sign-ins that were ended since; none of them goes on. */
@QuarkusTest
class AfterRestoreTest extends JourneyTest {
    @Inject
    @All
    List<Command> commands;

    @Inject
    TableRows tables;

    @Test
    void sessions_and_sign_ins_under_way_end() {
        String userName = citizenWithApp();
        Browser browser = signedIn(userName);
        Browser underWay = atCodeStep(userName);

        assertThat(afterRestore()).startsWith("0 Grants that are revoked");
        clock.advance(Duration.ofSeconds(1));

        assertThat(browser.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
        assertThat(underWay.submit("code", SecondFactorStandIn.NEXT).statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(tables.count("refresh_token")).isZero();
        assertThat(tables.count("oidc_grant where revoked_at is null")).isZero();
    }

    private Browser signedIn(String userName) {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, userName);
        browser.submit("code", SecondFactorStandIn.RIGHT);
        assertThat(browser.open("/ugyfelkapu").body()).contains("Kovács Anna");
        return browser;
    }

    private String afterRestore() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Command command = commands.stream()
                .filter(named -> named.name().equals("after-restore"))
                .findFirst()
                .orElseThrow();
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        int code = command.run(List.of("--services-are-stopped"), out);
        return code + " " + written.toString(StandardCharsets.UTF_8);
    }
}
