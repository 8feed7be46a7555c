package hu.kapu.identity.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what citizens with one factor are told apart. */
enum CohortKind {
    /** The month, in Europe/Budapest, such as {@code 2025-01}; {@code never} for who has not signed in. */
    LAST_SIGN_IN,
    /** The portal of the last sign-in; {@code none} for who was at none. */
    PORTAL,
    /** What stands behind the @. */
    MAIL_DOMAIN;

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CohortKind> parse(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
