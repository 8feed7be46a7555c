/** News of mails, told by the notification service. */
@NullMarked
package hu.kapu.gateway.mailstate;

import org.jspecify.annotations.NullMarked;
