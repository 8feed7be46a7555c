package hu.kapu.gateway.oidc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What somebody might send who means no good, encoded as it goes over the wire. */
final class HostileValues {
    static final List<String> PARAMETERS = List.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "response_mode",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "prompt",
            "max_age",
            "display",
            "ui_locales",
            "claims_locales",
            "acr_values",
            "login_hint",
            "id_token_hint",
            "claims",
            "request",
            "request_uri",
            "registration",
            "dpop_jkt");

    /** Sent as they are: not encoded, or encoded wrongly. */
    private static final List<String> RAW = List.of(
            "",
            "+",
            "%",
            "%f",
            "%zz",
            "%u0041",
            "%00",
            "a%00b",
            "%0d%0aX-Injected:%201",
            "%0a",
            "%7f",
            "%ff%fe",
            "%c0%ae%c0%ae%2f",
            "%ed%a0%80",
            "%f0%9f%98%80",
            "%e2%80%ae",
            "%ef%bf%bf",
            "a=b=c",
            "a;b");

    private static final List<String> TEXTS = List.of(
            "\"><script>alert(1)</script>",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "//evil.example",
            "https://evil.example/back",
            "https://eeszt.example@evil.example/back",
            "https://eeszt.example/back/../../evil",
            "https://eeszt.example/back#@evil.example",
            "https://eeszt.example/back?x=https://evil.example",
            "https://eeszt.example\\@evil.example/back",
            "HTTPS://EESZT.EXAMPLE/back",
            "' or 1=1 --",
            "${7*7}",
            "{#if true}x{/if}",
            "../../../../etc/passwd",
            "-1",
            "0",
            "2147483648",
            "99999999999999999999",
            "1e9",
            "NaN",
            "null",
            "none",
            "none login consent",
            "login select_account consent",
            "form_post",
            "code token id_token",
            "openid openid openid",
            "{}",
            "{",
            "[]",
            "{\"userinfo\":null,\"id_token\":null}",
            "{\"userinfo\":{\"name\":{\"essential\":\"maybe\",\"value\":{},\"values\":{}}}}",
            "{\"id_token\":{\"sub\":{\"value\":\"nobody\"},\"acr\":{\"essential\":true,\"values\":[1,null,{}]}}}",
            "{\"userinfo\":" + "[".repeat(3_000),
            "{\"userinfo\":{\"name\":" + "{\"a\":".repeat(800) + "1" + "}".repeat(800) + "}}",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.AAAA",
            "eyJhbGciOiJSUzI1NiIsImNyaXQiOlsieCJdLCJ4IjoxfQ.e30.AAAA",
            "....",
            "urn:ietf:params:oauth:request_uri:",
            "urn:ietf:params:oauth:request_uri:' or 1=1 --",
            "urn:ietf:params:oauth:request_uri:" + "x".repeat(3_000),
            "file:///etc/passwd",
            "http://169.254.169.254/latest/meta-data",
            "http://eidas.europa.eu/LoA/high http://eidas.europa.eu/LoA/low",
            "hu-".repeat(1_000),
            "x-" + "y".repeat(900),
            " ".repeat(2_000),
            "a ".repeat(1_500));

    private HostileValues() {}

    static List<String> all() {
        return Stream.of(
                        RAW.stream(),
                        TEXTS.stream().map(HostileValues::encoded),
                        Stream.of("x".repeat(7_000), "x".repeat(9_000), "x".repeat(20_000), "x".repeat(70_000)))
                .flatMap(values -> values)
                .toList();
    }

    /** Names of parameters that are none. */
    static List<String> names() {
        return Stream.concat(
                        RAW.stream(),
                        Stream.of("client_id[]", "__proto__", "constructor", "CLIENT_ID", "x".repeat(5_000))
                                .map(HostileValues::encoded))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
