package hu.kapu.secondfactor.emailcode;

import java.util.Locale;

/** Why codes are mailed; each purpose has a letter and a mail budget of its own. */
public enum EmailPurpose {
    SIGN_IN("sign-in-code"),
    ENROLMENT("enrolment-code");

    private final String template;

    EmailPurpose(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }

    String columnValue() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
