package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.UserName;
import java.util.Optional;

/**
 * What a new password must be (NIST SP 800-63B-4 section 3.1.1.2): long enough, not among those tried first, not the
 * user name. No rule about kinds of characters. Passwords at sign-in are not measured by this.
 */
public final class PasswordRules {
    /** A single factor opens some door for every account, hence 15 and not 8. */
    public static final int SHORTEST = 15;

    private static final int SHORTEST_NAME_TO_LOOK_FOR = 4;

    private PasswordRules() {}

    /** The first flaw, or empty when the password may be set. */
    public static Optional<PasswordFlaw> flawOf(String typed, String userName) {
        Optional<Password> password = Password.of(typed);
        if (password.isEmpty()) {
            return Optional.of(PasswordFlaw.TOO_LONG);
        }
        if (password.get().length() < SHORTEST) {
            return Optional.of(PasswordFlaw.TOO_SHORT);
        }
        if (contains(password.get(), userName)) {
            return Optional.of(PasswordFlaw.CONTAINS_USER_NAME);
        }
        return CommonPasswords.contain(password.get().text()) ? Optional.of(PasswordFlaw.TOO_COMMON) : Optional.empty();
    }

    private static boolean contains(Password password, String userName) {
        String name = UserName.fold(userName);
        return name.length() >= SHORTEST_NAME_TO_LOOK_FOR
                && UserName.fold(password.text()).contains(name);
    }
}
