/** What citizens see: page records with their templates, the words in two languages, style sheet, script and browser headers. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.ui;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
