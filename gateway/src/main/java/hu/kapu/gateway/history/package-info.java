/** What happened to an account, in plain words for its owner, with the proof of it. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.history;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
