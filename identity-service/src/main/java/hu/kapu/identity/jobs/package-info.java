/** Work that only one instance of the service does at a time. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.jobs;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
