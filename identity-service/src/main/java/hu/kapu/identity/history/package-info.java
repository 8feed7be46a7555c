/** What has happened to each citizen's account: a chain that can be checked, checkpoints of it elsewhere, and proofs. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.history;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
