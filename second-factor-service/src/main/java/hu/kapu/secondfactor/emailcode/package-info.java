/** One-time codes by e-mail: numbered, sent within a budget, valid for the one sign-in or enrolment they were asked in. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.emailcode;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
