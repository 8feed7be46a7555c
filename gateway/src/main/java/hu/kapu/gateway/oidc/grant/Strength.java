package hu.kapu.gateway.oidc.grant;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.signin.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one method of signing in is worth: its level, and how portals are told of it. */
public record Strength(Method method, Level level) implements Comparable<Strength> {
    private static final Comparator<Strength> ORDER = Comparator.comparing(Strength::level)
            .thenComparing(strength -> strength.method().isSecondFactor())
            .thenComparing(Strength::method);

    /** Nothing for the retired ways, which nobody can have signed in with. */
    public static Optional<Strength> of(Method method) {
        return switch (method) {
            case PASSWORD, EMAIL_CODE -> Optional.of(new Strength(method, Level.LOW));
            case TOTP -> Optional.of(new Strength(method, Level.SUBSTANTIAL));
            case DAP -> Optional.of(new Strength(method, Level.HIGH));
            case EID_CARD, TELEPHONE, PORTRAIT -> Optional.empty();
        };
    }

    /** By level; on the same one a password with a code is more than the password alone. */
    @Override
    public int compareTo(Strength other) {
        return ORDER.compare(this, other);
    }

    /** The {@code amr} claim (RFC 8176; {@code email} is ours, so that portals can tell the weaker code). */
    public List<String> amr() {
        return switch (method) {
            case PASSWORD -> List.of("pwd");
            case TOTP -> List.of("pwd", "otp");
            case EMAIL_CODE -> List.of("pwd", "otp", "email");
            case DAP -> List.of("hwk", "user");
            case EID_CARD, TELEPHONE, PORTRAIT -> List.of();
        };
    }
}
