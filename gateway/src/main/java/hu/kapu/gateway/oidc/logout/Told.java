package hu.kapu.gateway.oidc.logout;

/** What came of posting a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.8). */
sealed interface Told {
    /** The portal has ended the session, or knows none such. */
    record Heard() implements Told {}

    /** The portal takes the token for wrong, and would take the next one for wrong too. */
    record Refused() implements Told {}

    /** To be tried again. */
    record NotNow(String why) implements Told {}

    static Told of(int status) {
        return switch (status) {
            case 200, 204 -> new Heard();
            case 400 -> new Refused();
            default -> new NotNow("status " + status);
        };
    }
}
