package hu.kapu.gateway.ui;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** The language of a request: what the citizen chose, else what the browser asks for. */
public final class RequestLanguage {

    /** Remembers the choice; carries no right. */
    public static final String COOKIE = "__Host-kapu-lang";

    private RequestLanguage() {}

    public static Language of(HttpServerRequest request) {
        Cookie chosen = request.getCookie(COOKIE);
        return Language.ofTag(chosen == null ? null : chosen.getValue())
                .orElseGet(() -> Language.ofAcceptLanguage(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
