package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page tells of the mail, whichever gateway has heard of it: the state lies in the database. */
@QuarkusTest
class MailProgressTest extends JourneyTest {
    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        ", még úton van, false",
        "delayed, még nem fogadta el, false",
        "sent, Elküldve: 11:00, true",
        "failed, nem lehetett kézbesíteni, true",
        "expired, nem ment el időben, true"
    })
    void the_page_and_its_script_tell_how_far_the_mail_is(String state, String words, boolean settled)
            throws SQLException {
        String userName = citizenWithEmailCode();
        Browser browser = atEmailCodeStep(userName);
        MailedCodes.Mail mail = mailsTo(userName).getFirst();
        if (state != null) {
            tell(mail.messageId(), userName, state);
        }

        HttpResponse<String> asked = browser.copy().open(EmailCodeJourneyTest.progress(browser, mail));
        HttpResponse<String> page =
                browser.open("/azonositas/kod?t=" + browser.hidden().get("t"));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains(words, "\"settled\":" + settled);
        assertThat(page.body()).contains(words);
        assertThat(page.body().contains("data-mail-state")).isEqualTo(!settled);
    }

    @ParameterizedTest
    @CsvSource({
        ", még úton van, false",
        "delayed, még nem fogadta el, false",
        "sent, Elküldve: 11:00, true",
        "failed, nem lehetett kézbesíteni, true",
        "expired, nem ment el időben, true"
    })
    void so_does_the_page_that_waits_for_the_code_of_another_address(String state, String words, boolean settled)
            throws SQLException {
        String userName = citizenWithApp();
        Browser browser = signedInAtAccount(userName);
        openProved(browser, "/ugyfelkapu/email");
        String waiting =
                browser.submitTo("/ugyfelkapu/email", "email", "uj@masik.hu").body();
        if (state != null) {
            tell(identity.accountOf(userName).mail(), userName, state);
        }

        HttpResponse<String> asked = browser.copy().open(polled(waiting));
        HttpResponse<String> page = browser.open("/ugyfelkapu/email/kod");

        assertThat(asked.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(asked.body()).contains(words, "\"settled\":" + settled);
        assertThat(page.body()).contains(words);
        assertThat(page.body().contains("data-mail-state")).isEqualTo(!settled);
    }

    /** Where the script of the page asks. */
    private static String polled(String page) {
        Matcher state = Pattern.compile("data-mail-state=\"([^\"]+)\"").matcher(page);
        assertThat(state.find()).isTrue();
        return state.group(1).replace("&amp;", "&");
    }

    private void tell(UUID messageId, String userName, String state) throws SQLException {
        try (var connection = database.getConnection();
                var insertion = connection.prepareStatement(
                        "insert into mail_state (message_id, citizen_id, state, at) values (?, ?, ?, ?)")) {
            insertion.setObject(1, messageId);
            insertion.setObject(2, identity.idOf(userName));
            insertion.setString(3, state);
            insertion.setObject(4, OffsetDateTime.parse("2025-01-20T10:00:05Z"));
            assertThat(insertion.executeUpdate()).isEqualTo(1);
        }
    }
}
