package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.CodeInLetter;
import hu.kapu.e2e.bench.EmailRequest;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.TroubledMail;
import hu.kapu.e2e.bench.TroubledMail.Trouble;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.kit.testing.MailServer;
import hu.kapu.kit.testing.TrappedMail;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.citizens.Citizen;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mail server is in trouble while people wait for their codes: nothing is lost, and the pages say how it stands. */
@ExtendWith(WithBench.class)
class MailTroubleTest {
    private static final String DELAYED = "A levelezőszolgáltatója még nem fogadta el a levelet. Tovább próbáljuk.";
    private static final String ON_ITS_WAY = "A levél még úton van.";
    private static final String SENT = "Elküldve:";
    private static final String EXPIRED = "A levél nem ment el időben, ezért már nem küldjük el.";
    private static final String SIGN_IN_LETTER = "Belépési kód";
    private static final String CONFIRMATION_LETTER = "Megerősítő kód";
    private static final String RECOVERY_LETTER = "Kód az új jelszóhoz";
    private static final String MAILED_CODE_PAGE = "/ugyfelkapu/igenyles/email/kod";
    private static final String RECOVERY = "/ugyfelkapu/elfelejtett-jelszo";
    private static final String NEW_PASSWORD = "kilenc zöld kapu a domb alatt";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Bench bench;
    private final MailServer mail;
    private final Letters letters;

    MailTroubleTest(Bench bench) {
        this.bench = bench;
        this.mail = bench.suite().infrastructure().mail();
        this.letters = new Letters(bench.suite().ports().inboxUrl());
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "SILENT", "BREAKS_OFF_AFTER_DATA"})
    void whoever_waits_for_a_letter_is_told_and_goes_on_when_it_comes(Trouble trouble) {
        Citizen requesting = bench.people().withPassword();
        Citizen signingIn = EmailRequest.done(bench, letters);
        Citizen forgetful = bench.people().withPassword();
        Citizen registered;
        Forms request;
        Forms signIn;
        Forms recovery;
        TroubledMail troubled = TroubledMail.of(mail, trouble);
        try (troubled) {
            registered = bench.people().justRegistered();
            request = requestWithEmail(requesting);
            signIn = withPassword(signingIn);
            recovery = askForRecovery(forgetful);
            reads(request, MAILED_CODE_PAGE, DELAYED);
            reads(signIn, codePageOf(signIn), DELAYED);
            assertThat(letters.count(signingIn.email(), SIGN_IN_LETTER)).isZero();
        }

        firstLogin(registered);
        confirm(request, requesting);
        signIn(signIn, signingIn);
        recover(recovery, forgetful);
        assertThat(troubled.taken().isEmpty()).isEqualTo(trouble != Trouble.BREAKS_OFF_AFTER_DATA);
        everyLetterHasComeOnce(troubled);
    }

    @Test
    void a_mail_server_that_takes_its_time_is_waited_for_and_each_letter_comes_once() {
        Citizen requesting = bench.people().withPassword();
        Citizen signingIn = EmailRequest.done(bench, letters);
        Citizen forgetful = bench.people().withPassword();
        Citizen registered;
        Forms request;
        Forms signIn;
        Forms recovery;
        TroubledMail slow = TroubledMail.of(mail, Trouble.SLOW);
        try (slow) {
            registered = bench.people().justRegistered();
            request = requestWithEmail(requesting);
            signIn = withPassword(signingIn);
            recovery = askForRecovery(forgetful);
            assertThat(request.page().text()).contains(ON_ITS_WAY);
            assertThat(signIn.page().text()).contains(ON_ITS_WAY);
            slow.answer();
            for (Citizen waiting : List.of(registered, requesting, signingIn, forgetful)) {
                Waiting.until("a letter", PATIENCE, () -> slow.hasTakenLetterTo(waiting.email()));
            }
            reads(request, MAILED_CODE_PAGE, SENT);
            reads(signIn, codePageOf(signIn), SENT);
        }

        firstLogin(registered);
        confirm(request, requesting);
        signIn(signIn, signingIn);
        recover(recovery, forgetful);
        everyLetterHasComeOnce(slow);
    }

    @Test
    void a_code_that_has_expired_before_it_could_be_sent_is_not_sent_and_the_page_says_so() {
        Citizen citizen = EmailRequest.done(bench, letters);
        Forms signIn;
        try (TroubledMail down = TroubledMail.of(mail, Trouble.DOWN)) {
            assertThat(down.taken()).isEmpty();
            signIn = withPassword(citizen);
            String page = codePageOf(signIn);
            reads(signIn, page, DELAYED);
            letItsTimeRunOut(signIn.page().find("[&;?]m=([0-9a-f-]{36})"));
            reads(signIn, page, EXPIRED);
        }
        Citizen later = bench.people().withPassword();
        assertThat(letters.count(later.email(), "Első belépési kód")).isEqualTo(1);
        assertThat(letters.count(citizen.email(), SIGN_IN_LETTER)).isZero();
    }

    private Forms requestWithEmail(Citizen citizen) {
        Forms visit = withPassword(citizen);
        EmailRequest.begin(visit, People.PASSWORD);
        return visit;
    }

    private Forms withPassword(Citizen citizen) {
        return EmailRequest.signedIn(bench, citizen, People.PASSWORD);
    }

    private Forms askForRecovery(Citizen citizen) {
        Forms visit = visit();
        visit.open(RECOVERY);
        visit.submit(RECOVERY, Map.of("userName", citizen.userName(), "email", citizen.email()));
        assertThat(visit.page().path()).isEqualTo(RECOVERY + "/kod");
        return visit;
    }

    private static String codePageOf(Forms signIn) {
        return "/azonositas/kod?t=" + signIn.page().find("name=\"t\" value=\"([^\"]+)\"");
    }

    private static void reads(Forms visit, String path, String sentence) {
        Waiting.until(sentence, PATIENCE, () -> visit.open(path).text().contains(sentence));
    }

    private void firstLogin(Citizen citizen) {
        Forms visit = visit();
        visit.open("/ugyfelkapu/elso-belepes");
        visit.submit(
                "/ugyfelkapu/elso-belepes",
                Map.of(
                        "userName", citizen.userName(),
                        "code", codeOf(citizen, "Első belépési kód"),
                        "newPassword", NEW_PASSWORD));
        assertThat(visit.page().path()).isEqualTo("/ugyfelkapu");
    }

    private void confirm(Forms request, Citizen citizen) {
        EmailRequest.confirm(request, codeOf(citizen, CONFIRMATION_LETTER));
        EmailRequest.finish(request);
    }

    private void signIn(Forms signIn, Citizen citizen) {
        signIn.submit("/azonositas/kod", Map.of("code", codeOf(citizen, SIGN_IN_LETTER)));
        assertThat(signIn.page().path()).isEqualTo("/ugyfelkapu");
    }

    private void recover(Forms recovery, Citizen citizen) {
        recovery.submit(RECOVERY + "/kod", Map.of("code", codeOf(citizen, RECOVERY_LETTER)));
        recovery.submit(RECOVERY + "/uj-jelszo", Map.of("newPassword", NEW_PASSWORD));
        assertThat(recovery.page().path()).isEqualTo(RECOVERY + "/kesz");
    }

    /** Those too that nobody here waits for, which may come last. */
    private void everyLetterHasComeOnce(TroubledMail troubled) {
        Waiting.until("every letter that was taken", PATIENCE, () -> arrived().containsAll(troubled.taken()));
        assertThat(arrived()).doesNotHaveDuplicates();
    }

    private List<String> arrived() {
        return mail.mails().stream().map(TrappedMail::messageId).toList();
    }

    private String codeOf(Citizen citizen, String letter) {
        return CodeInLetter.of(letters.await(citizen.email(), letter));
    }

    private void letItsTimeRunOut(String message) {
        try (Connection notification = bench.suite().infrastructure().postgres().admin("notification");
                PreparedStatement statement = notification.prepareStatement(
                        "update letter set expires_at = requested_at where message_id = ?::uuid")) {
            statement.setString(1, message);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Forms visit() {
        return new Forms(bench.suite().ports());
    }
}
