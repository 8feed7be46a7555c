package hu.kapu.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/** What is told about a letter once it is sent, failed or expired. */
record EndedLetter(UUID messageId, UUID citizen, String template, Asked asked, Instant at, Ending ending) {}
