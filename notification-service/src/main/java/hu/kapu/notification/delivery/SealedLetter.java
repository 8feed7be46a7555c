package hu.kapu.notification.delivery;

import java.util.UUID;

/**
 * A letter as it is asked for and stored: who gets it and what it says can only be read by opening it.
 *
 * @param recipient bound to the citizen
 * @param parameters bound to the message
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes are never compared
record SealedLetter(UUID messageId, UUID citizen, String template, byte[] recipient, byte[] parameters) {
    @Override
    public String toString() {
        return "SealedLetter[" + template + " " + messageId + "]";
    }
}
