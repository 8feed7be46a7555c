package hu.kapu.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.sealing.MessageCodes;
import hu.kapu.kit.testing.KafkaBroker;
import hu.kapu.kit.testing.MailServer;
import hu.kapu.kit.testing.ServiceDatabase;
import hu.kapu.kit.testing.TestSecrets;
import hu.kapu.notification.Addressee;
import hu.kapu.notification.MailTraffic;
import hu.kapu.notification.Producers;
import hu.kapu.notification.ReceivedLetter;
import hu.kapu.notification.Request;
import hu.kapu.notification.SmtpLine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "name", value = "notification"))
@QuarkusTestResource(KafkaBroker.class)
@QuarkusTestResource(TestSecrets.class)
@QuarkusTestResource(MailTraffic.class)
@SuppressWarnings("NullAway.Init")
class LettersAsReceivedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CODE = "K7QX-92MD";
    private static final Pattern ANYTHING_CLICKABLE =
            Pattern.compile("https?:|www\\.|href|<a |<img|\\b[\\w-]+\\.(hu|com|eu|org)\\b", Pattern.CASE_INSENSITIVE);

    @Inject
    Producers producers;

    @Inject
    MessageCodes codes;

    MailServer mailServer;

    SmtpLine line;

    @ParameterizedTest
    @ValueSource(strings = {"hu", "en"})
    void the_first_login_code(String language) throws IOException {
        ReceivedLetter letter = received(Request.firstLoginCode(Addressee.reading(language), CODE));

        assertThat(letter.text()).isEqualTo(expected("first-login-code", language));
        assertThat(firstLine(letter)).endsWith(": " + CODE);
        assertThat(letter.html()).containsOnlyOnce(CODE);
        assertThat(letter.subject()).doesNotContain(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hu", "en"})
    void ugyfelkapu_plus_is_active(String language) throws IOException {
        Request request = Request.of(
                Addressee.reading(language),
                "second-factor-active",
                Map.of("method", "totp", "at", "2025-01-16T08:05:00Z"));

        ReceivedLetter letter = received(request);

        assertThat(withoutNoticeCode(letter, request)).isEqualTo(expected("second-factor-active", language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hu", "en"})
    void somebody_typed_wrong_codes(String language) throws IOException {
        Request request = Request.of(
                Addressee.reading(language),
                "wrong-code-warning",
                Map.of("at", "2025-07-31T22:30:00Z", "portal", "EESZT & <Tárhely>"));

        ReceivedLetter letter = received(request);

        assertThat(withoutNoticeCode(letter, request)).isEqualTo(expected("wrong-code-warning", language));
        assertThat(letter.html()).contains("EESZT &amp; &lt;Tárhely&gt;");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_code_stands_alone_on_the_first_line(String template, String language) {
        ReceivedLetter letter = received(Request.of(
                Addressee.reading(language),
                template,
                Map.of(
                        "code", "493 016",
                        "checkWord", "BARACK",
                        "number", "2",
                        "portal", "EESZT",
                        "validUntil", "2025-01-16T08:05:00Z")));

        assertThat(firstLine(letter)).endsWith(": 493 016");
        assertThat(letter.html()).containsOnlyOnce("493 016");
        assertThat(letter.subject()).doesNotContain("493");
        if (template.equals("sign-in-code")) {
            assertThat(letter.text()).contains("BARACK").contains("EESZT");
        }
    }

    static Stream<Arguments> codes() {
        return inBoth(Stream.of("sign-in-code", "enrolment-code", "recovery-code", "email-change-code"));
    }

    /** Everything a service may tell; each kind takes from it what it tells. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("at", "2025-01-16T08:05:00Z"),
            Map.entry("device", "Firefox, Windows"),
            Map.entry("portal", "EESZT"),
            Map.entry("method", "email-code"),
            Map.entry("label", "a régi telefonom"),
            Map.entry("by", "deletion-code"),
            Map.entry("newAddress", "k•••••@p•••"),
            Map.entry("userName", "kiss.anna"),
            Map.entry("citizenId", "0197a3e2-7b1c-7c55-9a41-3f0d7be5c102"),
            Map.entry("role", "registrar"),
            Map.entry("office", "Budapest XI. kerület"),
            Map.entry("until", "2026-01-16T08:05:00Z"),
            Map.entry("restrictedUntil", "2025-01-19T08:05:00Z"),
            Map.entry("closesAt", "2025-01-30T08:05:00Z"));

    @ParameterizedTest
    @MethodSource("notices")
    void a_notice_tells_its_facts_and_how_to_stop_the_account(String template, String language) {
        NoticeKind kind = NoticeKind.ofTemplate(template).orElseThrow();
        Request request = Request.of(Addressee.reading(language), template, FACTS);

        ReceivedLetter letter = received(request);

        assertThat(letter.text())
                .contains(LetterTimes.of(
                        Instant.parse(kind.needs(NoticeFact.AT) ? "2025-01-16T08:05:00Z" : letterTime(kind)),
                        LetterLanguage.of(language)));
        String noticeCode = codes.of(request.messageId());
        if (kind.hasAlarm()) {
            assertThat(letter.text()).contains(noticeCode).contains("nem-en-voltam");
        } else {
            assertThat(letter.text()).doesNotContain(noticeCode).doesNotContain("nem-en-voltam");
        }
    }

    static Stream<Arguments> notices() {
        return inBoth(Arrays.stream(NoticeKind.values()).map(NoticeKind::template));
    }

    private static String letterTime(NoticeKind kind) {
        return kind.needs(NoticeFact.CLOSES_AT) ? "2025-01-30T08:05:00Z" : "2026-01-16T08:05:00Z";
    }

    private static Stream<Arguments> inBoth(Stream<String> templates) {
        return templates.flatMap(template -> Stream.of("hu", "en").map(language -> Arguments.of(template, language)));
    }

    @Test
    void a_warning_from_the_account_site_names_no_portal() {
        ReceivedLetter letter = received(
                Request.of(Addressee.reading("hu"), "wrong-code-warning", Map.of("at", "2025-01-16T08:05:00Z")));

        assertThat(letter.text()).contains("Az Ügyfélkapu saját oldalára próbált belépni.");
    }

    @Test
    void a_language_we_do_not_write_in_gets_hungarian() {
        assertThat(received(Request.anyFor(Addressee.reading("de"))).language()).isEqualTo("hu");
    }

    private ReceivedLetter received(Request request) {
        Instant before = Instant.now().minusSeconds(2);
        producers.send(request);
        assertThat(mailServer.await(request.to().address(), before, PATIENCE).messageId())
                .isEqualTo(request.messageIdHeader());
        ReceivedLetter letter = line.letters().stream()
                .filter(sent -> sent.to().equals(request.to().address()))
                .findFirst()
                .orElseThrow();
        everyLetterIsAsPromised(letter, request);
        return letter;
    }

    private static void everyLetterIsAsPromised(ReceivedLetter letter, Request request) {
        assertThat(letter.senderName()).isEqualTo("Ügyfélkapu+");
        assertThat(letter.senderAddress()).isEqualTo("ugyfelkapu@kapu.example");
        assertThat(letter.messageId()).isEqualTo(request.messageIdHeader());
        assertThat(letter.html()).contains("<html lang=\"" + letter.language() + "\">");
        assertThat(List.of(letter.subject(), letter.text(), letter.html()))
                .noneMatch(part -> ANYTHING_CLICKABLE.matcher(part).find());
        assertThat(sentences(letter.text()))
                .allSatisfy(sentence -> assertThat(sentence.split("\\s+")).hasSizeLessThanOrEqualTo(20));
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?])\\s+|\\n+")).toList();
    }

    private static String firstLine(ReceivedLetter letter) {
        return letter.text().lines().findFirst().orElseThrow();
    }

    private String withoutNoticeCode(ReceivedLetter letter, Request request) {
        return letter.text().replace(codes.of(request.messageId()), "{noticeCode}");
    }

    private static String expected(String template, String language) throws IOException {
        return Files.readString(Path.of("src/test/resources/letters", template + "." + language + ".txt"))
                .strip();
    }
}
