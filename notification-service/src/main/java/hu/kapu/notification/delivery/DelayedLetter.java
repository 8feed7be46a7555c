package hu.kapu.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/** What is told about a letter that the mail server has not taken for a while; it stays due. */
record DelayedLetter(UUID messageId, UUID citizen, String template, Asked asked, Instant at) {}
