package hu.kapu.identity.registration;

import java.util.UUID;

/** What came of a registration. */
sealed interface Registration {
    /** Registered, now or by an earlier call with the same idempotency key. */
    record Registered(UUID citizenId, String userName) implements Registration {}

    record UserNameTaken() implements Registration {}

    /** The idempotency key belongs to a registration with other content. */
    record KeyReused() implements Registration {}

    record DocumentRefused(DocumentFlaw flaw) implements Registration {}

    record UserNameNotAllowed() implements Registration {}

    record EmailNotValid() implements Registration {}

    /**
     * Something that must be there is missing or cannot be read.
     *
     * @param field its path in the request
     */
    record Incomplete(String field) implements Registration {}
}
