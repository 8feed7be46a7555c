package hu.kapu.gateway.oidc.authorization;

import java.util.Arrays;
import java.util.Optional;

/** How the answer gets to the portal through the browser. */
enum ResponseMode {
    /** In the query of a redirect, the code flow's default (OAuth 2.0 Multiple Response Type Encoding Practices, 2.1). */
    QUERY("query"),
    /** As a form that the browser posts (OAuth 2.0 Form Post Response Mode). */
    FORM_POST("form_post");

    private final String wireName;

    ResponseMode(String wireName) {
        this.wireName = wireName;
    }

    static Optional<ResponseMode> parse(String wireName) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName.equals(wireName))
                .findFirst();
    }
}
