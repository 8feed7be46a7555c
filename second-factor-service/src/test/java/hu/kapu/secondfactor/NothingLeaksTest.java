package hu.kapu.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.Mailbox.Mail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole enrolment and sign-in, after which no secret or code may lie anywhere in the clear. */
@QuarkusTest
class NothingLeaksTest {
    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Inject
    Mailbox mailbox;

    private final LogMemory log = new LogMemory();
    private final List<String> typed = new ArrayList<>();

    @BeforeEach
    void listen() {
        clock.release();
        clock.set(clock.instant());
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stop_listening() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void no_secret_and_no_code_is_in_the_database_in_kafka_or_in_the_log() {
        Gateway anna = Gateway.forNewCitizen(clock);
        Response scan = anna.start();
        var app = new AuthenticatorApp(scan.path("secret"));
        List<String> secrets = new ArrayList<>(List.of(scan.<String>path("secret"), hex(app)));
        Response keep = anna.confirm(scan.path("id"), type(app.codeAt(clock.instant())));
        secrets.add(keep.path("deletionCode"));
        secrets.add(keep.<String>path("deletionCode").replace("-", ""));
        String whilePending = tables.dump();
        anna.complete(scan.path("id")).then().statusCode(200);
        signIn(anna.inNewTransaction(), app);

        secrets.addAll(typed);
        assertThat(PublishedEvents.of(anna.citizen(), PublishedEvents.MAIL, 2)).hasSize(2);
        String everything = whilePending + tables.dump() + kafka() + log.text();
        assertThat(secrets).allSatisfy(secret -> assertThat(everything).doesNotContainIgnoringCase(secret));
        assertThat(tables.count("pending_enrolment", anna.citizen())).isZero();
        assertThat(tables.column("SELECT hash FROM deletion_code WHERE citizen_id = ?", anna.citizen()))
                .first()
                .asString()
                .startsWith("$argon2id$v=19$m=");
    }

    @Test
    void no_mailed_code_is_in_the_database_in_kafka_or_in_the_log() {
        Gateway anna = EmailCitizen.make(clock, tables);
        anna.requestCode().then().statusCode(200);
        Mail mail = mailbox.of(anna.citizen(), 1).getFirst();
        String whilePending = tables.dump();
        anna.verifyMailed(type(mail.code())).then().statusCode(200);

        String everything = whilePending + tables.dump() + kafka() + log.text();
        assertThat(everything)
                .doesNotContain("\"" + mail.code() + "\"")
                .doesNotContain(mail.parameters().getOrDefault("code", "there is none"));
    }

    private void signIn(Gateway signIn, AuthenticatorApp app) {
        clock.set(clock.instant().plusSeconds(30));
        for (int i = 0; i < 3; i++) {
            signIn.verify(type(app.wrongCodeAt(clock.instant()))).then().statusCode(422);
        }
        signIn.verify(type(app.codeAt(clock.instant()))).then().statusCode(200);
        signIn.verify(type("12 34")).then().statusCode(422);
    }

    /** Six digits alone are found by chance in any dump, so they are looked for as a value of their own. */
    private String type(String code) {
        typed.add("\"" + code + "\"");
        return code;
    }

    private static String hex(AuthenticatorApp app) {
        return HexFormat.of().formatHex(app.key());
    }

    private static String kafka() {
        StringBuilder text = new StringBuilder();
        for (String topic : List.of(PublishedEvents.SECOND_FACTOR, PublishedEvents.MAIL)) {
            PublishedEvents.all(topic)
                    .forEach(event -> text.append(event.value()).append('\n'));
        }
        return text.toString();
    }

    private static final class LogMemory extends Handler {
        private final StringBuilder text = new StringBuilder();
        private final Formatter formatter = new SimpleFormatter();

        @Override
        public synchronized void publish(LogRecord logged) {
            text.append(formatter.format(logged));
        }

        synchronized String text() {
            return text.toString();
        }

        @Override
        public void flush() {
            // Nothing is buffered elsewhere.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
