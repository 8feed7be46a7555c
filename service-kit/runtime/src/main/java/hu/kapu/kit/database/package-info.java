/** What operators do to a database as a whole: bring its schema up to date, and put it right after a restore. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.database;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
