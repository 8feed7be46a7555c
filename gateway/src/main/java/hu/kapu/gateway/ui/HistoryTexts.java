package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the history: what happened, and each fact about it. */
@MessageBundle(value = "history", locale = "hu")
public interface HistoryTexts {
    String heading();

    String lead();

    String none();

    String older();

    String newest();

    String notMe();

    String proofHeading();

    String proofText();

    String proofLink();

    @Message
    String event(HistoryEvent event);

    @Message
    String fact(HistoryFact fact);

    @Message
    String letter(Letter letter);

    @Message
    String refusal(RefusedSignIn reason);

    @Message
    String actor(Actor actor);

    String account();

    String app();

    String emailCode();

    String password();

    String passwordAndApp();

    String passwordAndEmail();

    String dap();

    String yes();

    /** Letters that are told of; anything else is only a letter. */
    enum Letter {
        FIRST_LOGIN_CODE,
        SECOND_FACTOR_ACTIVE,
        WRONG_CODE_WARNING,
        FACTOR_ADDED,
        FACTOR_REPLACED,
        FACTOR_RENAMED,
        FACTOR_INACTIVATED,
        FACTOR_REACTIVATED,
        FACTOR_DISABLED,
        SECOND_FACTORS_ENDED,
        FACTORS_RESTORED,
        DELETION_CODE_REPLACED,
        RECOVERY_CODE,
        PASSWORD_RESET,
        PASSWORD_CHANGED,
        EMAIL_CHANGE_CODE,
        EMAIL_CHANGE_REQUESTED,
        EMAIL_CHANGED_OLD,
        EMAIL_CHANGED_NEW,
        ACCOUNT_REGISTERED,
        NEW_DEVICE,
        IDENTITY_CORRECTED,
        ACCOUNT_FROZEN,
        ACCOUNT_UNFROZEN,
        ACCOUNT_UNFROZEN_IN_PERSON,
        CLOSING_REQUESTED,
        CLOSING_CANCELLED,
        ACCOUNT_CLOSED,
        OFFICIAL_ROLE,
        OFFICIAL_ROLE_ENDED,
        NOT_ME_REPORTED,
        SIGN_IN_CODE,
        ENROLMENT_CODE,
        OTHER
    }

    /** Why a sign-in was refused. */
    enum RefusedSignIn {
        CODE_WRONG,
        CODE_ALREADY_USED,
        CODE_SUPERSEDED,
        CODE_EXPIRED,
        CHALLENGE_SPENT,
        TOO_MANY_ATTEMPTS,
        FACTOR_LOCKED,
        FACTOR_DISABLED,
        METHOD_ENDED,
        LEVEL_NOT_REACHED,
        SESSION_ENDED,
        ACCOUNT_FROZEN,
        ACCOUNT_CLOSING,
        OTHER
    }

    /** Who did something. */
    enum Actor {
        CITIZEN,
        DELETION_CODE,
        REGISTRAR,
        FACTOR,
        CLOSING,
        OTHER
    }
}
