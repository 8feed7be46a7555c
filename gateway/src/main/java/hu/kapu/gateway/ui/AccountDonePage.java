package hu.kapu.gateway.ui;

/**
 * Something in the account has been done: what it means, and what to do next.
 *
 * @param passwordOnly whether this session reaches no settings
 */
public record AccountDonePage(Layout layout, Done done, boolean passwordOnly) implements Page {
    /** What was done. */
    public enum Done {
        PASSWORD_CHANGED,
        EMAIL_CHANGED,
        NOT_ME_REPORTED;

        /** Whether changing the password and looking at the factors come next. */
        public boolean isAlarm() {
            return this == NOT_ME_REPORTED;
        }
    }
}
