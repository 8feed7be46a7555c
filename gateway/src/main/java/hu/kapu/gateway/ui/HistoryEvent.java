package hu.kapu.gateway.ui;

import java.util.Arrays;
import java.util.Locale;

/**
 * What can stand in a citizen's history; each has its words in both languages.
 *
 * <p>The constant is the type of the event in capitals, so that what a service told finds its text by itself.
 */
public enum HistoryEvent {
    CITIZEN_REGISTERED(By.OTHERS),
    CITIZEN_IMPORTED(By.OTHERS),
    FIRST_LOGIN_CODE_ISSUED(By.OTHERS),
    PASSWORD_SET(By.CITIZEN),
    PASSWORD_LOCKED(By.ANYBODY),
    PASSWORD_RESET(By.CITIZEN),
    PASSWORD_CHANGED(By.CITIZEN),
    RECOVERY_REQUESTED(By.ANYBODY),
    EMAIL_CHANGE_REQUESTED(By.CITIZEN),
    EMAIL_CHANGED(By.CITIZEN),
    EMAIL_CONFIRMED(By.CITIZEN),
    IDENTITY_CORRECTED(By.OTHERS),
    ACCOUNT_FROZEN(By.ANYBODY),
    ACCOUNT_UNFROZEN(By.CITIZEN),
    REPORTED_NOT_ME(By.CITIZEN),
    CLOSING_REQUESTED(By.CITIZEN),
    CLOSING_CANCELLED(By.CITIZEN),
    CITIZEN_CLOSED(By.OTHERS),

    AUTHENTICATOR_ACTIVATED(By.CITIZEN),
    AUTHENTICATOR_REPLACED(By.CITIZEN),
    AUTHENTICATOR_RENAMED(By.CITIZEN),
    AUTHENTICATOR_LOCKED(By.ANYBODY),
    AUTHENTICATOR_DISABLED(By.ANYBODY),
    EMAIL_CODE_ACTIVATED(By.CITIZEN),
    EMAIL_CODE_LOCKED(By.ANYBODY),
    EMAIL_CODE_DISABLED(By.ANYBODY),
    FACTOR_INACTIVATED(By.CITIZEN),
    FACTOR_REACTIVATED(By.CITIZEN),
    SECOND_FACTORS_ENDED(By.CITIZEN),
    FACTORS_RESTORED(By.CITIZEN),
    DELETION_CODE_ISSUED(By.CITIZEN),

    SIGNED_IN(By.CITIZEN),
    PORTAL_ENTERED(By.CITIZEN),
    SIGN_IN_REFUSED(By.ANYBODY),
    REFUSALS_COUNTED(By.ANYBODY),
    TOKENS_REVOKED(By.OTHERS),
    SESSION_ENDED(By.CITIZEN),
    SESSIONS_ENDED(By.CITIZEN),
    EXPORTED(By.CITIZEN),
    REGISTRAR_ACTED(By.OTHERS),
    OFFICIAL_CHANGED(By.OTHERS),
    SIGN_IN_SIMULATED(By.OTHERS),

    MAIL_SENT(By.OTHERS),
    MAIL_FAILED(By.OTHERS),
    MAIL_EXPIRED(By.OTHERS),

    /** Kept by a service that knows more than we do. */
    OTHER(By.OTHERS);

    /** Who does such a thing. */
    private enum By {
        /** Only somebody who holds what the citizen holds. */
        CITIZEN,
        /** Somebody who tries, and perhaps is not the citizen. */
        ANYBODY,
        /** An official or the system. */
        OTHERS
    }

    private final By by;

    HistoryEvent(By by) {
        this.by = by;
    }

    /** Whether the citizen may want to say "this was not me". */
    public boolean mayBeDenied() {
        return by != By.OTHERS;
    }

    /** For {@code signed-in.v1}. */
    public static HistoryEvent ofType(String type) {
        return Arrays.stream(values())
                .filter(each -> type.equals(each.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1"))
                .findFirst()
                .orElse(OTHER);
    }
}
