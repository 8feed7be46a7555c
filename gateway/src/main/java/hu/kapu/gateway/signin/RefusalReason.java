package hu.kapu.gateway.signin;

import java.util.Arrays;

/** Why a sign-in was refused; the wire name is the one of the event and the row. */
public enum RefusalReason {
    CODE_WRONG("code-wrong"),
    CODE_ALREADY_USED("code-already-used"),
    CODE_SUPERSEDED("code-superseded"),
    CODE_EXPIRED("code-expired"),
    CHALLENGE_SPENT("challenge-spent"),
    TOO_MANY_ATTEMPTS("too-many-attempts"),
    FACTOR_LOCKED("factor-locked"),
    FACTOR_DISABLED("factor-disabled"),
    METHOD_ENDED("method-ended"),
    LEVEL_NOT_REACHED("level-not-reached"),
    ACCOUNT_FROZEN("account-frozen"),
    ACCOUNT_CLOSING("account-closing"),
    SESSION_ENDED("session-ended");

    private final String wireName;

    RefusalReason(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    static RefusalReason ofWireName(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.wireName.equals(name))
                .findFirst()
                .orElseThrow();
    }
}
