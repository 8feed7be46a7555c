package hu.kapu.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code 123456 was typed                          | code *** was typed
            typed 123 456                                  | typed ***
            to kata.kovacs+x@posta.example.hu now          | to *** now
            Authorization: Bearer abcDEF123._-xyz~         | Authorization: Bearer ***
            eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbg here    | *** here
            see otpauth://totp/Kapu:x?secret=ABC&issuer=K  | see otpauth://***
            password=hunter2, user=kata                    | password=***, user=kata
            newPassword: "with blanks in it" x             | newPassword: *** x
            "client_secret":"abc"}                         | "client_secret":***}
            jelszó=titok                                   | jelszó=***
            """)
    void what_must_not_be_logged_becomes_three_stars(String logged, String written) {
        assertThat(Redaction.of(logged)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listening on 127.0.0.1:54321 in 1.234567 s",
                "citizen 0194723a-8b2c-7cc1-a123-456789012345 at 2025-01-16T11:00:00.123456Z",
                "position 1234567 and 12345",
                "GET /citizens/42 took 12 ms",
                "Sign-in at eeszt: code-wrong (email-code)",
                "Sign-in at account: signed-in (password)"
            })
    void ids_ports_times_and_counts_stay(String logged) {
        assertThat(Redaction.of(logged)).isEqualTo(logged);
    }

    @Test
    void parameters_and_causes_are_redacted_like_the_message() {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "code %s of %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        entry.setParameters(new Object[] {"654321", "kata@example.hu"});
        entry.setThrown(new IllegalStateException("outer", new IllegalArgumentException("secret=swordfish")));

        assertThat(new RedactionFilter().isLoggable(entry)).isTrue();

        assertThat(entry.getMessage()).isEqualTo("code *** of ***");
        assertThat(entry.getThrown()).hasMessage("java.lang.IllegalStateException: outer");
        assertThat(entry.getThrown().getCause()).hasMessage("java.lang.IllegalArgumentException: secret=***");
        assertThat(entry.getThrown().getStackTrace()).isNotEmpty();
    }

    @Test
    void what_was_suppressed_is_not_written_either() {
        IllegalStateException thrown = new IllegalStateException("outer");
        thrown.addSuppressed(new IllegalArgumentException("secret=swordfish"));
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "broken", ExtLogRecord.FormatStyle.PRINTF, "test");
        entry.setThrown(thrown);

        assertThat(new RedactionFilter().isLoggable(entry)).isTrue();

        assertThat(entry.getThrown()).hasMessage("java.lang.IllegalStateException: outer");
        assertThat(entry.getThrown().getSuppressed()).isEmpty();
    }

    @Test
    void a_harmless_entry_passes_untouched() {
        IllegalStateException thrown = new IllegalStateException("outer");
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "took %d ms", ExtLogRecord.FormatStyle.PRINTF, "test");
        entry.setParameters(new Object[] {12});
        entry.setThrown(thrown);

        assertThat(new RedactionFilter().isLoggable(entry)).isTrue();

        assertThat(entry.getMessage()).isEqualTo("took %d ms");
        assertThat(entry.getThrown()).isSameAs(thrown);
    }
}
