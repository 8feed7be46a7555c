/** The service as its callers see it: over HTTP, on a real PostgreSQL and Kafka. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
