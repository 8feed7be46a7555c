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
    CODE_OF_WRONG_CLOCK(Field.CODE),
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
    NO_DELETION_CODE(WayOn.ASK),
    RECENTLY_RESET(WayOn.ASK),
    ACCOUNT_FROZEN(WayOn.ASK),
    ACCOUNT_CLOSING(WayOn.OTHER_WAY),

    EMAIL_MISSING(Field.EMAIL),
    EMAIL_NOT_VALID(Field.EMAIL),
    RECOVERY_CODE_MISSING(Field.CODE),
    RECOVERY_TOO_SOON(WayOn.WAIT),
    RECOVERY_CODE_WRONG(Field.CODE),
    RECOVERY_CODE_USED_UP(Field.CODE),
    RECOVERY_UNFINISHED(Field.CODE),
    RECOVERY_PROOF_MISSING(WayOn.START_AGAIN),
    DELETION_CODE_MISSING(Field.DELETION_CODE),
    DELETION_CODE_NOT_READABLE(Field.DELETION_CODE),
    DELETION_CODE_WRONG(Field.DELETION_CODE),
    DOCUMENT_NUMBER_MISSING(Field.DOCUMENT_NUMBER),
    REGISTRATION_CODE_MISSING(Field.REGISTRATION_CODE),
    EID_PAIR_REFUSED(Field.DOCUMENT_NUMBER),
    DOCUMENT_REGISTER_UNAVAILABLE(WayOn.WAIT),
    USER_NAME_TAKEN(Field.USER_NAME),
    USER_NAME_NOT_ALLOWED(Field.USER_NAME),

    FAMILY_NAME_MISSING(Field.FAMILY_NAME),
    GIVEN_NAME_MISSING(Field.GIVEN_NAME),
    BIRTH_FAMILY_NAME_MISSING(Field.BIRTH_FAMILY_NAME),
    BIRTH_GIVEN_NAME_MISSING(Field.BIRTH_GIVEN_NAME),
    BIRTH_PLACE_MISSING(Field.BIRTH_PLACE),
    BIRTH_DATE_NOT_READABLE(Field.BIRTH_DATE),
    MOTHER_FAMILY_NAME_MISSING(Field.MOTHER_FAMILY_NAME),
    MOTHER_GIVEN_NAME_MISSING(Field.MOTHER_GIVEN_NAME),
    IDENTITY_INCOMPLETE(Field.FAMILY_NAME),
    DOCUMENT_KIND_MISSING(Field.DOCUMENT_KIND),
    ISSUED_ON_NOT_READABLE(Field.ISSUED_ON),
    VALID_UNTIL_NOT_READABLE(Field.VALID_UNTIL),
    DOCUMENT_EXPIRED(Field.VALID_UNTIL),
    DOCUMENT_NOT_YET_VALID(Field.ISSUED_ON),
    DRIVING_LICENCE_TOO_OLD(Field.ISSUED_ON),
    DRIVING_LICENCE_NOT_CARD(Field.DOCUMENT_KIND),
    REASON_MISSING(Field.REASON),
    CASE_NUMBER_MISSING(Field.CASE_NUMBER),
    SEARCH_INCOMPLETE(Field.USER_NAME),
    NOBODY_FOUND(Field.USER_NAME),
    OFFICE_MISSING(Field.OFFICE),
    ROLE_MISSING(Field.ROLE),
    UNTIL_NOT_READABLE(Field.UNTIL),
    NOT_AN_OFFICIAL(WayOn.ASK),
    ROLE_NEEDED(WayOn.ASK),
    OFFICIAL_SIGN_IN_TOO_OLD(WayOn.START_AGAIN),
    CASE_UNKNOWN(WayOn.ASK),
    CASE_SETTLED(WayOn.ASK),
    CASE_OF_ONES_OWN(WayOn.ASK),
    CASE_OF_ANOTHER(WayOn.ASK),
    CASE_ABOUT_ONESELF(WayOn.ASK),
    CASE_NOT_CARRIED_OUT(WayOn.WAIT),
    CASE_IMPOSSIBLE(WayOn.ASK),
    ROLE_OF_ONES_OWN(WayOn.ASK),
    ROLE_NOT_HELD(WayOn.ASK),

    METHOD_NOT_CHOSEN(WayOn.OTHER_WAY),
    METHOD_ENDED(WayOn.OTHER_WAY),
    METHOD_UNAVAILABLE(WayOn.OTHER_WAY),
    LEVEL_NOT_REACHED(WayOn.OTHER_WAY),
    SESSION_ENDED(WayOn.START_AGAIN),
    REAUTHENTICATION_SPENT(WayOn.START_AGAIN),
    EMAIL_CODE_PRESENT(WayOn.NOT_NOW),
    TOO_MANY_AUTHENTICATORS(WayOn.NOT_NOW),
    FACTOR_UNKNOWN(WayOn.NOT_NOW),
    NAME_NOT_ALLOWED(Field.NAME),

    ADDRESS_RECENTLY_RESET(WayOn.WAIT),
    EMAIL_CHANGE_EXPIRED(WayOn.START_AGAIN),
    NOTICE_CODE_MISSING(Field.NOTICE_CODE),
    NOTICE_REFUSED(Field.USER_NAME),
    NOT_SURE(Field.SURE),

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
        /** Go back; as things stand there is nothing to do. */
        NOT_NOW,
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
        NAME("name"),
        EMAIL("email"),
        DELETION_CODE("deletionCode"),
        DOCUMENT_NUMBER("documentNumber"),
        REGISTRATION_CODE("registrationCode"),
        FAMILY_NAME("familyName"),
        GIVEN_NAME("givenName"),
        BIRTH_FAMILY_NAME("birthFamilyName"),
        BIRTH_GIVEN_NAME("birthGivenName"),
        BIRTH_PLACE("birthPlace"),
        BIRTH_DATE("birthDate"),
        MOTHER_FAMILY_NAME("motherFamilyName"),
        MOTHER_GIVEN_NAME("motherGivenName"),
        DOCUMENT_KIND("documentKind"),
        ISSUED_ON("issuedOn"),
        VALID_UNTIL("validUntil"),
        REASON("reason"),
        CASE_NUMBER("caseNumber"),
        OFFICE("office"),
        ROLE("role"),
        UNTIL("until"),
        NOTICE_CODE("noticeCode"),
        SURE("sure"),
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
