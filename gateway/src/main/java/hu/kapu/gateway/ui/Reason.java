package hu.kapu.gateway.ui;

import java.util.Locale;

/**
 * Every refusal a citizen can meet; each has its own words in both languages.
 *
 * <p>The constant is the problem code in capitals, so that what a service answered finds its text by itself.
 */
public enum Reason {
    USER_NAME_MISSING(Field.USER_NAME),
    PASSWORD_MISSING(Field.PASSWORD),
    PASSWORD_WRONG(Field.USER_NAME),
    /** The password asked for once more, where the user is known. */
    PASSWORD_AGAIN_WRONG(Field.PASSWORD),
    TOO_MANY_ATTEMPTS(WayOn.WAIT),
    OVERLOADED(WayOn.WAIT),
    UNAVAILABLE(WayOn.WAIT),

    FIRST_LOGIN_CODE_MISSING(Field.CODE),
    FIRST_LOGIN_REFUSED(Field.USER_NAME),
    NEW_PASSWORD_MISSING(Field.NEW_PASSWORD),
    PASSWORD_TOO_SHORT(Field.NEW_PASSWORD),
    PASSWORD_TOO_LONG(Field.NEW_PASSWORD),
    PASSWORD_TOO_COMMON(Field.NEW_PASSWORD),
    PASSWORD_CONTAINS_USER_NAME(Field.NEW_PASSWORD),

    CODE_MISSING(Field.CODE),
    CODE_NOT_READABLE(Field.CODE),
    CODE_WRONG(Field.CODE),
    CODE_ALREADY_USED(Field.CODE),

    FACTOR_LOCKED(WayOn.WAIT),
    FACTOR_DISABLED(WayOn.ASK),
    NO_SECOND_FACTOR(WayOn.OTHER_WAY),
    SECOND_FACTOR_PRESENT(WayOn.OTHER_WAY),
    PASSWORD_PROOF_MISSING(Field.PASSWORD, WayOn.START_AGAIN),
    SECOND_FACTOR_NEEDED(WayOn.OTHER_WAY),

    ENROLMENT_UNKNOWN(WayOn.START_AGAIN),
    ENROLMENT_EXPIRED(WayOn.START_AGAIN),
    ENROLMENT_CONFIRMED(WayOn.START_AGAIN),
    ENROLMENT_NOT_CONFIRMED(WayOn.START_AGAIN),
    DELETION_CODE_NOT_KEPT(Field.TICK),

    EMAIL_CODE_MISSING(Field.CODE),
    EMAIL_CODE_NOT_READABLE(Field.CODE),
    EMAIL_CODE_WRONG(Field.CODE),
    EMAIL_CODE_ALREADY_USED(Field.CODE),
    CODE_SUPERSEDED(Field.CODE),
    CODE_EXPIRED(Field.CODE),
    NO_CODE_SENT(Field.CODE),
    CHALLENGE_SPENT(Field.CODE),
    NO_EMAIL_CODE(WayOn.OTHER_WAY),
    EMAIL_CODE_LOCKED(WayOn.WAIT),
    EMAIL_CODE_DISABLED(WayOn.ASK),
    MAIL_TOO_SOON(WayOn.WAIT),

    METHOD_NOT_CHOSEN(WayOn.OTHER_WAY),
    METHOD_ENDED(WayOn.OTHER_WAY),
    METHOD_UNAVAILABLE(WayOn.OTHER_WAY),
    LEVEL_NOT_REACHED(WayOn.OTHER_WAY),
    SESSION_ENDED(WayOn.START_AGAIN),
    REAUTHENTICATION_SPENT(WayOn.START_AGAIN),

    CITIZEN_UNKNOWN(WayOn.ASK),
    INTERNAL_ERROR(WayOn.ASK);

    private final Field field;
    private final WayOn wayOn;

    Reason(Field field) {
        this(field, WayOn.MEND);
    }

    Reason(WayOn wayOn) {
        this(Field.NONE, wayOn);
    }

    Reason(Field field, WayOn wayOn) {
        this.field = field;
        this.wayOn = wayOn;
    }

    /** The field of the form to mend. */
    public Field field() {
        return field;
    }

    /** What the citizen can do now. */
    public WayOn wayOn() {
        return wayOn;
    }

    /** The problem code in kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason ofCode(String code) {
        for (Reason reason : values()) {
            if (reason.code().equals(code)) {
                return reason;
            }
        }
        return INTERNAL_ERROR;
    }

    /** What a citizen can do after a refusal. */
    public enum WayOn {
        /** Mend what was typed. */
        MEND,
        WAIT,
        /** Choose another way to sign in. */
        OTHER_WAY,
        START_AGAIN,
        /** Ask a person. */
        ASK
    }

    /** The fields of our forms: the id and name of the input. */
    public enum Field {
        USER_NAME("userName"),
        PASSWORD("password"),
        NEW_PASSWORD("newPassword"),
        CODE("code"),
        TICK("kept"),
        NONE("");

        private final String id;

        Field(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
