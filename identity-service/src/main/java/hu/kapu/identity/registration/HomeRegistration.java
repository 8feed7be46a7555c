package hu.kapu.identity.registration;

import hu.kapu.identity.credential.AcceptedCitizen;
import hu.kapu.identity.credential.PasswordFlaw;
import java.time.Duration;
import java.time.Instant;

/** What came of registering from home. */
sealed interface HomeRegistration {
    record Registered(AcceptedCitizen citizen) implements HomeRegistration {}

    /** One answer for an unknown card, a wrong or used code and an expired card. */
    record PairRefused() implements HomeRegistration {}

    /** Told only to somebody with a genuine pair, which stays unused. */
    record UserNameTaken() implements HomeRegistration {}

    record UserNameNotAllowed() implements HomeRegistration {}

    record EmailNotValid() implements HomeRegistration {}

    record Flawed(PasswordFlaw flaw) implements HomeRegistration {}

    record TooManyAttempts(Instant until) implements HomeRegistration {}

    /** No attempt was spent. */
    record Overloaded(Duration retryAfter) implements HomeRegistration {}

    /** No attempt was spent. */
    record RegisterUnavailable() implements HomeRegistration {}
}
