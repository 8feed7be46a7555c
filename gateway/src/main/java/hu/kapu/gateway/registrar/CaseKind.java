package hu.kapu.gateway.registrar;

import java.util.Arrays;
import java.util.Locale;

/** What an official may only do with the approval of a second one. */
enum CaseKind {
    CORRECT_IDENTITY("identity-corrected"),
    CHANGE_EMAIL("email-changed"),
    REMOVE_SECOND_FACTORS("second-factors-removed"),
    UNFREEZE("account-unfrozen"),
    GRANT_ROLE("role-granted");

    private final String action;

    CaseKind(String action) {
        this.action = action;
    }

    /** What was done, in the audit and in the event. */
    String action() {
        return action;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Role initiatingRole() {
        return this == GRANT_ROLE ? Role.OPERATOR : Role.REGISTRAR;
    }

    Role approvingRole() {
        return this == GRANT_ROLE ? Role.OPERATOR : Role.APPROVER;
    }

    static CaseKind parse(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }
}
