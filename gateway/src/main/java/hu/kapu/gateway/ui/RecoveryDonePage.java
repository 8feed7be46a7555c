package hu.kapu.gateway.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The password is new.
 *
 * @param restrictedUntil until when address and factors change only with the app or at a registrar
 * @param signInPath where to sign in with it
 */
public record RecoveryDonePage(Layout layout, @Nullable Instant restrictedUntil, String signInPath) implements Page {}
