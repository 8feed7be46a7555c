package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormProtectionTest extends JourneyTest {

    @Test
    void a_form_without_its_token_is_refused() {
        Browser browser = browser();
        comeFromPortal(browser);
        browser.hidden().remove("csrf");

        HttpResponse<String> refused = choose(browser, "totp");

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void the_token_of_another_browser_is_worth_nothing() {
        Browser browser = browser();
        Browser other = browser();
        comeFromPortal(browser);
        comeFromPortal(other);
        browser.hidden().put("csrf", other.hidden().get("csrf"));

        assertThat(choose(browser, "totp").statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_sent_by_another_site_is_refused() {
        Browser browser = browser();
        comeFromPortal(browser);
        String body = "mod=totp&t=" + browser.hidden().get("t") + "&csrf="
                + browser.hidden().get("csrf");

        HttpResponse<String> refused = browser.exchange(browser.request("/azonositas/mod")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_that_is_not_there_says_so_in_words() {
        HttpResponse<String> page = browser().open("/azonositas/nincs");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void an_oversized_form_is_refused() {
        Browser browser = browser();
        comeFromPortal(browser);

        HttpResponse<String> refused = browser.post("/azonositas/mod", "mod", "x".repeat(1 << 20));

        assertThat(refused.statusCode()).isIn(400, 413);
    }
}
