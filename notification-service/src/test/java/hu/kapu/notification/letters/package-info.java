/** What letters need and how they read. */
@NullMarked
package hu.kapu.notification.letters;

import org.jspecify.annotations.NullMarked;
