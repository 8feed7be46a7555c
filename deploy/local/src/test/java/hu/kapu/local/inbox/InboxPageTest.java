package hu.kapu.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.TrappedMail;
import hu.kapu.kit.testing.Waiting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxPageTest {
    private final int port = Waiting.freePort();
    private final List<TrappedMail> trap = new ArrayList<>();

    @TempDir
    private Path folder;

    private MailArchive archive;
    private InboxPage page;

    @BeforeEach
    void open() {
        archive = MailArchive.start(folder, () -> List.copyOf(trap));
        page = InboxPage.start(port, archive);
    }

    @AfterEach
    void close() {
        page.close();
        archive.close();
    }

    @Test
    void programs_get_one_address_newest_letter_first() throws Exception {
        arrives("anna@example.hu", "első", "egy");
        arrives("bela@example.hu", "másé", "kettő");
        arrives("anna@example.hu", "második", "három");

        String json = get("/api/messages?to=Anna%40example.hu");

        assertThat(json)
                .contains("\"to\":\"anna@example.hu\"", "\"text\":\"három\"", "\"receivedAt\":\"2025-01-16T")
                .doesNotContain("másé");
        assertThat(json.indexOf("második")).isLessThan(json.indexOf("első"));
    }

    @Test
    void people_see_the_letters_with_nothing_in_them_taken_for_markup() throws Exception {
        arrives("anna@example.hu", "Kód", "<b>123 456</b>");

        assertThat(get("/")).contains("Kód", "&lt;b&gt;123 456&lt;/b&gt;").doesNotContain("<b>123");
    }

    @Test
    void letters_outlive_the_mail_trap() throws Exception {
        arrives("anna@example.hu", "Kód", "123 456");
        assertThat(archive.all()).hasSize(1);

        trap.clear();

        assertThat(get("/api/messages?to=anna@example.hu")).contains("123 456");
    }

    private void arrives(String to, String subject, String text) {
        Instant at = Instant.parse("2025-01-16T08:00:00Z").plusSeconds(trap.size());
        trap.add(new TrappedMail(to, subject, text, "<" + trap.size() + "@example.hu>", at, ""));
        assertThat(archive.all()).hasSize(trap.size());
    }

    private String get(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
