package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.ui.SignOutRefusedPage;
import java.net.URI;

/** The pages of signing out. */
final class SignOutPaths {
    static final String QUESTION = "/azonositas/kijelentkezes";
    static final String FAREWELL = "tovabb";
    static final String REFUSED = "hiba";
    static final URI SIGNED_OUT = URI.create("/ugyfelkapu/kilepes");

    private SignOutPaths() {}

    static URI question(String ticket) {
        return URI.create(QUESTION + "?k=" + ticket);
    }

    static URI farewell(String ticket) {
        return URI.create(QUESTION + "/" + FAREWELL + "?k=" + ticket);
    }

    static URI refused(SignOutRefusedPage.Reason reason) {
        return URI.create(QUESTION + "/" + REFUSED + "?ok=" + reason.code());
    }
}
