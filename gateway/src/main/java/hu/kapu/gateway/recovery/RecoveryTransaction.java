package hu.kapu.gateway.recovery;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recovery in one browser.
 *
 * @param revision rises with every change of state and every definite answer; a change is written only over the revision
 *     it was decided on
 * @param origin the portal's sign-in it began in, or null
 */
record RecoveryTransaction(
        UUID id, UUID browser, int revision, @Nullable Origin origin, Instant expiresAt, RecoveryState state) {

    /** The sign-in that goes on afterwards, with its portal. */
    record Origin(
            UUID signIn,
            String nameHu,
            String nameEn,
            @Nullable String logo) {
        String name(String language) {
            return language.equals("en") ? nameEn : nameHu;
        }
    }

    URI presentStep() {
        return state.step().of(id);
    }

    /** Where the citizen signs in with the new password. */
    URI signIn() {
        return URI.create(origin == null ? "/ugyfelkapu/belepes" : "/azonositas?t=" + origin.signIn());
    }

    RecoveryTransaction at(RecoveryState next) {
        return new RecoveryTransaction(id, browser, revision + 1, origin, expiresAt, next);
    }
}
