package hu.kapu.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.EndAccessAfterwards.Change;
import hu.kapu.kit.inbox.CloudEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the events as their producers show them. */
class EndsAccessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity-service/contracts/events/password-reset.v1",
                "identity-service/contracts/events/account-frozen.v1",
                "identity-service/contracts/events/citizen-closed.v1",
                "second-factor-service/contracts/events/factors-restored.v1"
            })
    void what_somebody_else_may_have_done_spares_no_session(String event) throws IOException {
        assertThat(EndsAccess.of(example(event))).map(Change::keepsItsSession).contains(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity-service/contracts/events/password-changed.v1",
                "identity-service/contracts/events/reported-not-me.v1",
                "identity-service/contracts/events/closing-requested.v1",
                "second-factor-service/contracts/events/factor-inactivated.v1",
                "second-factor-service/contracts/events/authenticator-replaced.v1"
            })
    void what_is_done_in_a_session_spares_that_one(String event) throws IOException {
        assertThat(EndsAccess.of(example(event))).map(Change::keepsItsSession).contains(true);
    }

    @Test
    void the_end_of_all_factors_ends_access_whoever_brought_it_about() throws IOException {
        CloudEvent event = example("second-factor-service/contracts/events/second-factors-ended.v1");

        assertThat(event.data().path("by").isTextual()).isTrue();
        assertThat(EndsAccess.of(event)).map(Change::citizen).contains(event.subject());
    }

    @Test
    void an_account_opened_by_a_registrar_has_no_password_any_more_and_one_opened_by_its_citizen_has()
            throws IOException {
        String example = "identity-service/contracts/events/account-unfrozen.v1";
        String byTheCitizen = Files.readString(Path.of("..", example + ".example.json"));

        assertThat(EndsAccess.of(CloudEvent.parse(byTheCitizen.replace("\"citizen\"", "\"registrar\""))))
                .map(Change::keepsItsSession)
                .contains(false);
        assertThat(EndsAccess.of(CloudEvent.parse(byTheCitizen))).isEmpty();
    }

    private static CloudEvent example(String event) throws IOException {
        return CloudEvent.parse(Files.readString(Path.of("..", event + ".example.json")));
    }
}
