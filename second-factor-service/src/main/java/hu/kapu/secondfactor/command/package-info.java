/** What an operator runs on the command line, with the same jar and without the service. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.command;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
