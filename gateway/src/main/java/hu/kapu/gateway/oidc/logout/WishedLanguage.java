package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.ui.Language;
import hu.kapu.gateway.ui.RequestLanguage;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;

/** The first of {@code ui_locales} that we have, until the citizen chooses. */
final class WishedLanguage {
    private WishedLanguage() {}

    static Response.ResponseBuilder in(Response.ResponseBuilder answer, Parameters parameters, HttpHeaders headers) {
        Optional<Language> wished = parameters.list("ui_locales").stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .flatMap(tag -> Language.ofTag(tag).stream())
                .findFirst();
        return wished.isEmpty() || headers.getCookies().containsKey(RequestLanguage.COOKIE)
                ? answer
                : answer.cookie(cookie(wished.get()));
    }

    private static NewCookie cookie(Language language) {
        return new NewCookie.Builder(RequestLanguage.COOKIE)
                .value(language.tag())
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
