package hu.kapu.identity.registrar;

import java.time.Instant;

/** What came of what a registrar wants changed. */
sealed interface Correction {
    /**
     * Done, now or by an earlier call for the same case.
     *
     * @param at when; for a code, until when it can be used
     */
    record Done(Instant at) implements Correction {}

    record CitizenUnknown() implements Correction {}

    record CitizenClosed() implements Correction {}

    /** The case is another citizen's. */
    record CaseReused() implements Correction {}
}
