package hu.kapu.gateway.signin;

import java.net.URI;
import java.util.UUID;

/** A page of the identification page at which a sign-in can wait. */
public enum Step {
    CHOOSE("/azonositas"),
    PASSWORD("/azonositas/jelszo"),
    /** The account site's citizen with an app and codes by e-mail says which code it shall be. */
    CODE_METHOD("/azonositas/kod-modja"),
    CODE("/azonositas/kod"),
    PASSWORD_ALONE("/azonositas/csak-jelszo"),
    ENROLMENT("/azonositas/igenyles/qr"),
    REFUSED("/azonositas/vege"),
    BACK_TO_PORTAL("/oauth2/resume"),
    ACCOUNT("/ugyfelkapu"),
    REGISTRAR("/regisztracio");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public URI of(UUID transaction) {
        return URI.create(this == ACCOUNT || this == REGISTRAR ? path : path + "?t=" + transaction);
    }
}
