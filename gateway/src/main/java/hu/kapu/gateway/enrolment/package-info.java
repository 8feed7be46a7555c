/** Requesting Ügyfélkapu+, step by step, at either door. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.enrolment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
