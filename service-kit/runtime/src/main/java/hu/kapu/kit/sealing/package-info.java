/** Encryption and keyed hashes with keysets that rotate while the service runs. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.sealing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
