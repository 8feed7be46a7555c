package hu.kapu.identity.credential;

import hu.kapu.kit.problem.Problem;

/** Why a new password is not taken. */
public enum PasswordFlaw {
    TOO_SHORT("password-too-short", "The password has fewer characters than required."),
    TOO_LONG("password-too-long", "The password is longer than can be kept."),
    TOO_COMMON("password-too-common", "The password is one of those that attackers try first."),
    CONTAINS_USER_NAME("password-contains-user-name", "The password contains the user name.");

    private final String code;
    private final String detail;

    PasswordFlaw(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    public Problem problem() {
        return Problem.of(422, code, detail);
    }
}
