package hu.kapu.notification.letters;

import java.time.Instant;
import java.util.Optional;

/** What a notice tells besides its subject, each on a line of its own. */
enum NoticeFact {
    AT("at"),
    DEVICE("device"),
    PORTAL("portal"),
    METHOD("method"),
    LABEL("label"),
    FORMER_LABEL("formerLabel"),
    BY("by"),
    NEW_ADDRESS("newAddress"),
    USER_NAME("userName"),
    CITIZEN("citizenId"),
    ROLE("role"),
    OFFICE("office"),
    UNTIL("until"),
    RESTRICTED_UNTIL("restrictedUntil"),
    CLOSES_AT("closesAt");

    /** How the citizen gets the codes. */
    enum Method {
        TOTP,
        EMAIL_CODE
    }

    /** Who ended the second factors. */
    enum Ender {
        DELETION_CODE,
        CITIZEN,
        REGISTRAR,
        CLOSING
    }

    /** What an official may do. */
    enum Role {
        REGISTRAR,
        APPROVER,
        OPERATOR,
        AUDITOR
    }

    private final String parameter;

    NoticeFact(String parameter) {
        this.parameter = parameter;
    }

    /** Throws {@link UnreadableLetter} when it is malformed; empty when it was not given. */
    Optional<Told> in(Parameters given) {
        return given.optionalText(parameter).map(text -> told(given));
    }

    private Told told(Parameters given) {
        return switch (this) {
            case AT, UNTIL, RESTRICTED_UNTIL, CLOSES_AT -> {
                Instant instant = given.instant(parameter);
                yield words -> words.time(instant);
            }
            case METHOD -> {
                Method method = given.oneOf(parameter, Method.values());
                yield words -> words.texts().factMethod(method);
            }
            case BY -> {
                Ender ender = given.oneOf(parameter, Ender.values());
                yield words -> words.texts().factBy(ender);
            }
            case ROLE -> {
                Role role = given.oneOf(parameter, Role.values());
                yield words -> words.texts().factRole(role);
            }
            case DEVICE, PORTAL, LABEL, FORMER_LABEL, NEW_ADDRESS, USER_NAME, CITIZEN, OFFICE -> {
                String text = given.text(parameter);
                yield words -> text;
            }
        };
    }

    String parameter() {
        return parameter;
    }

    /** A fact as it is to be read. */
    @FunctionalInterface
    interface Told {
        String in(Words words);
    }
}
