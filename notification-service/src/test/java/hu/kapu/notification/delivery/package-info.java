/** Requests, the table of due letters, and the mail server on its bad days. */
@NullMarked
package hu.kapu.notification.delivery;

import org.jspecify.annotations.NullMarked;
