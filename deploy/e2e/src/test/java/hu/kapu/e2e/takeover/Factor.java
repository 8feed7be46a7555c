package hu.kapu.e2e.takeover;

import hu.kapu.e2e.bench.People;
import hu.kapu.local.citizens.Citizen;

/** What a citizen has besides the password. */
enum Factor {
    APP("authenticator", "totp", "telefon"),
    MAILBOX("email_factor", "email-code", "postafiok");

    private final String table;
    private final String method;
    private final String lost;

    Factor(String table, String method, String lost) {
        this.table = table;
        this.method = method;
        this.lost = lost;
    }

    /** Where second-factor keeps it. */
    String table() {
        return table;
    }

    /** What a form calls it. */
    String method() {
        return method;
    }

    /** What a form calls its loss. */
    String lost() {
        return lost;
    }

    /** Somebody new who has it and nothing else. */
    Citizen ownedBySomebody(People people) {
        return switch (this) {
            case APP -> people.withUgyfelkapuPlus();
            case MAILBOX -> people.withEmailCode();
        };
    }
}
