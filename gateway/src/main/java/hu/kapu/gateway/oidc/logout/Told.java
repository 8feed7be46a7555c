package hu.kapu.gateway.oidc.logout;

/** What came of posting a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.8). */
public sealed interface Told {
    /** The portal has ended the session, or knows none such. */
    record Heard(int status) implements Told {}

    /** The portal takes the token for wrong, and would take the next one for wrong too. */
    record Refused(int status) implements Told {}

    /** To be tried again. */
    record NotNow(int status, String why) implements Told {
        static NotNow unanswered(String why) {
            return new NotNow(0, why);
        }
    }

    /** Of the portal's answer; 0 where none came. */
    int status();

    static Told of(int status) {
        return switch (status) {
            case 200, 204 -> new Heard(status);
            case 400 -> new Refused(status);
            default -> new NotNow(status, "status " + status);
        };
    }
}
