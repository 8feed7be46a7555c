package hu.kapu.gateway.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UiResourcesTest {

    @Inject
    Assets assets;

    @ParameterizedTest
    @ValueSource(strings = {"/sugo", "/sugo/torlokod", "/sugo/nincs-ilyen", "/kapcsolat", "/nincs-ilyen-oldal"})
    void everyAnswerCarriesTheBrowsersOrders(String path) {
        given().when()
                .get(path)
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("script-src 'self';"),
                                containsString("frame-ancestors 'none'"),
                                containsString("base-uri 'none'"),
                                containsString("object-src 'none'"),
                                endsWith("form-action 'self'"),
                                not(containsString("unsafe"))))
                .header("Strict-Transport-Security", containsString("max-age="))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    @Test
    void pagesSayThatTheyAreUnicode() {
        given().get("/kapcsolat").then().statusCode(200).contentType("text/html;charset=UTF-8");
    }

    @Test
    void anUnknownHelpTopicIsAPageThatSaysSo() {
        given().header("Accept-Language", "en")
                .get("/sugo/nincs-ilyen")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("This page cannot be found"));
    }

    @Test
    void aPersonWhoMistypedAnAddressGetsAPageAndAProgramProblemDetails() {
        given().header("Accept", "text/html,application/xhtml+xml")
                .header("Accept-Language", "hu")
                .get("/ugyfelkapu/nincs-ilyen")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("Ez az oldal nem található"));
        given().get("/api/v1/nincs-ilyen").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aFormThatIsTooLongIsRefusedWithAPageBeforeItIsRead() {
        given().header("Accept", "text/html")
                .header("Accept-Language", "hu")
                .formParam("password", "x".repeat(1_000_000))
                .post("/nyelv")
                .then()
                .statusCode(413)
                .contentType("text/html")
                .body(containsString("Ez túl hosszú"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"css", "js"})
    void assetsAreKeptForEverUnderTheirHashOnly(String kind) {
        String path = kind.equals("css") ? assets.css() : assets.js();

        given().get(path).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        given().get(path.replaceFirst("/assets/[0-9a-f]+/", "/assets/0123456789abcdef/"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache");
        given().get("/assets/0123456789abcdef/..%2fapplication.properties")
                .then()
                .statusCode(404);
    }

    @Test
    void theLanguageSwitchRemembersTheChoiceAndReturnsToThePage() {
        Response page = given().header("Accept-Language", "hu").get("/sugo/torlokod");
        assertThat(page.asString()).contains("Mire való a törlőkód?");

        Response answer = given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParam("csrf", tokenIn(page.asString()))
                .formParam("lang", "en")
                .formParam("back", "/sugo/torlokod")
                .post("/nyelv");

        answer.then()
                .statusCode(303)
                .header("Location", endsWith("/sugo/torlokod"))
                .header("Set-Cookie", allOf(containsString("__Host-kapu-lang=en"), containsString("Secure")));
        given().cookies(answer.cookies())
                .get("/sugo/torlokod")
                .then()
                .body(containsString("What is the deletion code for?"));
    }

    private static String tokenIn(String html) {
        Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(html);
        assertThat(token.find()).as("the form carries a token").isTrue();
        return token.group(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/a?next=//b",
                "/a?vissza=//b",
                "/%2f%2fevil",
                "x"
            })
    void theLanguageSwitchNeverLeadsElsewhere(String back) {
        assertThat(LanguageResource.isOwnPath(back)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ugyfelkapu",
                "/azonositas/jelszo?t=0193f0a0-7b1c-7a2b-8c3d-4e5f60718293",
                "/azonositas/elveszett?t=0193f0a0-7b1c-7a2b-8c3d-4e5f60718293&mi=postafiok",
                "/ugyfelkapu/megerosites?vissza=/ugyfelkapu/aktivalas&mod=email"
            })
    void theLanguageSwitchKnowsOurOwnPages(String back) {
        assertThat(LanguageResource.isOwnPath(back)).isTrue();
    }
}
