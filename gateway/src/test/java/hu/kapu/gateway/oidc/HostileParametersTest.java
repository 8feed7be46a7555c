package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.session.SessionCookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every parameter of an authorization request with every hostile value, in the address, by form, pushed, without a
 * browser: no fault of ours, no redirect to where nobody registered, an answer of ours each time, and a short one.
 */
@QuarkusTest
class HostileParametersTest {
    private static final int LONGEST_ANSWER = 60_000;
    private static final int MIXTURES = 300;
    /** Above 80 KB the first line is not read at all; HTTP's own answer to that has no page. */
    private static final int BEYOND_WHAT_IS_READ = 414;

    private static final List<String> OF_CHALLENGES =
            List.of("auth_session", "username", "password", "method", "otp", "another_mail_after", "device_token");

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    private RawHttp http;
    private String session;

    @BeforeEach
    void signIn() {
        http = new RawHttp(gateway);
        session = SessionCookie.NAME + "="
                + signIns.open(UUID.randomUUID(), Method.PASSWORD, Method.TOTP).value();
    }

    static Stream<String> parameters() {
        return HostileValues.PARAMETERS.stream();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void a_parameter_in_the_address(String name) throws IOException {
        for (String value : HostileValues.all()) {
            check("GET " + name + "=" + value, http.get("/oauth2/authorize?" + with(name, value), session));
            check("twice " + name + "=" + value, http.get("/oauth2/authorize?" + twice(name, value), session));
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void a_parameter_by_form(String name) throws IOException {
        for (String value : HostileValues.all()) {
            RawHttp.Answer answer = http.post("/oauth2/authorize", with(name, value), session);
            check("POST " + name + "=" + value, answer);
            if (answer.location().startsWith("/oauth2/authorize?")) {
                check("then GET " + name + "=" + value, http.get(answer.location(), session));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void a_parameter_that_is_pushed(String name) throws IOException {
        for (String value : HostileValues.all()) {
            String proof = "&client_secret=" + TestPortals.SECRET;
            check("PAR " + name + "=" + value, http.post("/oauth2/par", with(name, value) + proof, ""));
            check("PAR twice " + name + "=" + value, http.post("/oauth2/par", twice(name, value) + proof, ""));
        }
    }

    static Stream<String> parametersOfChallenges() {
        return Stream.concat(parameters(), OF_CHALLENGES.stream());
    }

    @ParameterizedTest
    @MethodSource("parametersOfChallenges")
    void a_parameter_of_a_sign_in_without_a_browser(String name) throws IOException {
        for (String value : HostileValues.all()) {
            check("challenge " + name + "=" + value, challenge(with(name, value)));
            check("challenge twice " + name + "=" + value, challenge(twice(name, value)));
        }
    }

    @Test
    void names_that_nobody_registered() throws IOException {
        for (String name : HostileValues.names()) {
            check("name " + name, http.get("/oauth2/authorize?" + name + "=1&" + proper(), session));
            check("form " + name, http.post("/oauth2/authorize", name + "=1&" + proper(), session));
            check("pushed " + name, http.post("/oauth2/par", name + "=1&" + proper(), ""));
            check("challenge " + name, challenge(name + "=1&" + proper()));
        }
    }

    @Test
    void many_at_once_in_any_mixture() throws IOException {
        Random random = new Random(20_250_116);
        List<String> values = HostileValues.all();
        for (int round = 0; round < MIXTURES; round++) {
            String query = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(any -> HostileValues.PARAMETERS.get(random.nextInt(HostileValues.PARAMETERS.size())) + "="
                            + values.get(random.nextInt(values.size())))
                    .collect(Collectors.joining("&"));
            String mixed = random.nextBoolean() ? query : query + "&" + proper();
            check("mixture " + round + ": " + mixed, http.get("/oauth2/authorize?" + mixed, session));
            check("mixture by form " + round, http.post("/oauth2/authorize", mixed, session));
            check("mixture pushed " + round, http.post("/oauth2/par", mixed, ""));
            check("mixture of a challenge " + round, challenge(mixed));
        }
    }

    /** The request of an app of the state's own. */
    private RawHttp.Answer challenge(String form) throws IOException {
        return http.post("/oauth2/challenge", form.replace("client_id=eeszt-web", "client_id=mobil-web"), "");
    }

    private static void check(String what, RawHttp.Answer answer) {
        String shown = what.length() > 300 ? what.substring(0, 300) : what;
        assertThat(answer.status()).as(shown).isBetween(200, 499);
        assertThat(answer.length()).as(shown).isLessThan(LONGEST_ANSWER);
        if (answer.status() == 303) {
            assertThat(answer.location()).as(shown).matches(HostileParametersTest::isKnownPlace);
        }
        if (answer.status() >= 400 && answer.status() != BEYOND_WHAT_IS_READ) {
            assertThat(answer.head()).as(shown).containsIgnoringCase("Content-Security-Policy:");
            assertThat(answer.body()).as(shown).containsPattern("<h1|\"error\"|unreadable-request");
        }
        assertThat(answer.body()).as(shown).doesNotContain("<script>alert");
        assertThat(answer.head()).as(shown).doesNotContain("\r\nX-Injected");
    }

    private static boolean isKnownPlace(String location) {
        return location.startsWith("https://eeszt.example/back?")
                || location.startsWith("/oauth2/authorize?")
                || location.startsWith("/azonositas")
                || location.startsWith("/oauth2/resume?t=");
    }

    private static String with(String name, String value) {
        Map<String, String> parameters = properParameters();
        parameters.put(name, value);
        return joined(parameters);
    }

    private static String twice(String name, String value) {
        Map<String, String> parameters = properParameters();
        parameters.putIfAbsent(name, "1");
        return joined(parameters) + "&" + name + "=" + value;
    }

    private static String proper() {
        return joined(properParameters());
    }

    private static Map<String, String> properParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", "eeszt-web");
        parameters.put("redirect_uri", "https%3A%2F%2Feeszt.example%2Fback");
        parameters.put("response_type", "code");
        parameters.put("scope", "openid");
        parameters.put("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    private static String joined(Map<String, String> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(name + "=" + value));
        return String.join("&", pairs);
    }
}
