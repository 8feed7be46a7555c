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
    TOO_MANY_ATTEMPTS(Field.NONE),
    OVERLOADED(Field.NONE),
    UNAVAILABLE(Field.NONE),

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

    FACTOR_LOCKED(Field.NONE),
    FACTOR_DISABLED(Field.NONE),
    NO_SECOND_FACTOR(Field.NONE),
    SECOND_FACTOR_PRESENT(Field.NONE),
    PASSWORD_PROOF_MISSING(Field.PASSWORD),
    SECOND_FACTOR_NEEDED(Field.NONE),

    ENROLMENT_UNKNOWN(Field.NONE),
    ENROLMENT_EXPIRED(Field.NONE),
    ENROLMENT_CONFIRMED(Field.NONE),
    ENROLMENT_NOT_CONFIRMED(Field.NONE),
    DELETION_CODE_NOT_KEPT(Field.TICK),

    METHOD_NOT_CHOSEN(Field.NONE),
    METHOD_ENDED(Field.NONE),
    METHOD_UNAVAILABLE(Field.NONE),
    LEVEL_NOT_REACHED(Field.NONE),
    SESSION_ENDED(Field.NONE),
    CITIZEN_UNKNOWN(Field.NONE),
    INTERNAL_ERROR(Field.NONE);

    private final Field field;

    Reason(Field field) {
        this.field = field;
    }

    /** The field of the form to mend. */
    public Field field() {
        return field;
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
