/** The whole service against a real database, broker and mail server. */
@NullMarked
package hu.kapu.notification;

import org.jspecify.annotations.NullMarked;
