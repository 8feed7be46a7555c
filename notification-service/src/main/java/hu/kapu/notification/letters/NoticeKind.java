package hu.kapu.notification.letters;

import static hu.kapu.notification.letters.NoticeFact.AT;
import static hu.kapu.notification.letters.NoticeFact.BY;
import static hu.kapu.notification.letters.NoticeFact.CITIZEN;
import static hu.kapu.notification.letters.NoticeFact.CLOSES_AT;
import static hu.kapu.notification.letters.NoticeFact.DEVICE;
import static hu.kapu.notification.letters.NoticeFact.FORMER_LABEL;
import static hu.kapu.notification.letters.NoticeFact.LABEL;
import static hu.kapu.notification.letters.NoticeFact.METHOD;
import static hu.kapu.notification.letters.NoticeFact.NEW_ADDRESS;
import static hu.kapu.notification.letters.NoticeFact.OFFICE;
import static hu.kapu.notification.letters.NoticeFact.PORTAL;
import static hu.kapu.notification.letters.NoticeFact.RESTRICTED_UNTIL;
import static hu.kapu.notification.letters.NoticeFact.ROLE;
import static hu.kapu.notification.letters.NoticeFact.UNTIL;
import static hu.kapu.notification.letters.NoticeFact.USER_NAME;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The things we tell a citizen by letter after they have happened; the template is the constant in kebab-case. */
@SuppressWarnings("ImmutableEnumChecker") // sets made by Set.of never change
enum NoticeKind {
    FACTOR_ADDED(Set.of(AT, METHOD), Set.of(LABEL)),
    FACTOR_REPLACED(Set.of(AT), Set.of(LABEL)),
    FACTOR_RENAMED(Set.of(AT, LABEL), Set.of(FORMER_LABEL)),
    FACTOR_INACTIVATED(Set.of(AT, METHOD), Set.of(LABEL)),
    FACTOR_REACTIVATED(Set.of(AT, METHOD), Set.of(LABEL)),
    FACTOR_DISABLED(Set.of(AT), Set.of(METHOD, LABEL)),
    SECOND_FACTORS_ENDED(Set.of(AT, BY), Set.of()),
    FACTORS_RESTORED(Set.of(AT), Set.of()),
    DELETION_CODE_REPLACED(Set.of(AT), Set.of()),
    PASSWORD_RESET(Set.of(AT, RESTRICTED_UNTIL), Set.of()),
    PASSWORD_CHANGED(Set.of(AT), Set.of()),
    EMAIL_CHANGE_REQUESTED(Set.of(AT, NEW_ADDRESS), Set.of()),
    EMAIL_CHANGED_OLD(Set.of(AT, NEW_ADDRESS), Set.of()),
    EMAIL_CHANGED_NEW(Set.of(AT), Set.of()),
    ACCOUNT_REGISTERED(Set.of(AT, USER_NAME), Set.of()),
    NEW_DEVICE(Set.of(AT), Set.of(DEVICE, PORTAL)),
    IDENTITY_CORRECTED(Set.of(AT), Set.of(OFFICE)),
    ACCOUNT_FROZEN(Set.of(AT), Set.of()),
    ACCOUNT_UNFROZEN(Set.of(AT), Set.of()),
    ACCOUNT_UNFROZEN_IN_PERSON(Set.of(AT), Set.of()),
    NOT_ME_REPORTED(Set.of(AT), Set.of()),
    CLOSING_REQUESTED(Set.of(CLOSES_AT), Set.of()),
    CLOSING_CANCELLED(Set.of(AT), Set.of()),
    ACCOUNT_CLOSED(Set.of(AT), Set.of()),
    OPERATOR_ALARM(Set.of(AT, CITIZEN), Set.of()),
    OFFICIAL_ROLE(Set.of(ROLE, OFFICE, UNTIL), Set.of(AT)),
    OFFICIAL_ROLE_ENDED(Set.of(AT, ROLE, OFFICE), Set.of());

    /** Too late to stop anything, stopped already, to an address that may be the thief's, or to the operator. */
    private static final Set<NoticeKind> WITHOUT_ALARM =
            EnumSet.of(EMAIL_CHANGED_NEW, ACCOUNT_FROZEN, ACCOUNT_CLOSED, OPERATOR_ALARM);

    private final Set<NoticeFact> needed;
    private final Set<NoticeFact> possible;

    NoticeKind(Set<NoticeFact> needed, Set<NoticeFact> possible) {
        this.needed = needed;
        this.possible = possible;
    }

    static Optional<NoticeKind> ofTemplate(String template) {
        for (NoticeKind kind : values()) {
            if (kind.template().equals(template)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean needs(NoticeFact fact) {
        return needed.contains(fact);
    }

    boolean mayTell(NoticeFact fact) {
        return needed.contains(fact) || possible.contains(fact);
    }

    /** Whether the letter says how to stop the account without signing in. */
    boolean hasAlarm() {
        return !WITHOUT_ALARM.contains(this);
    }
}
