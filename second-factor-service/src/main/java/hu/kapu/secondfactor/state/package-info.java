/** What second factors a citizen has, and who may request one with the password alone. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.state;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
