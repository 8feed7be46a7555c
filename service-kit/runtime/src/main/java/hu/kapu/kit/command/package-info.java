/** What an operator asks of a service's jar: one command, with nothing else running in the process. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.command;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
