package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether the mailbox is a second factor of the account, so that whoever holds the mailbox alone could open it. */
public enum MailedCodes {
    OPEN_THE_ACCOUNT,
    OPEN_NOTHING,
    /** It cannot be known. */
    UNAVAILABLE;

    static MailedCodes of(Answer answer) {
        if (!answer.is(200)) {
            return UNAVAILABLE;
        }
        boolean known = answer.flag("hasSecondFactor");
        JsonNode mailed = answer.body().path("emailCode");
        boolean present = mailed.isObject() && !mailed.path("status").asText().equals("inactive");
        return known && present ? OPEN_THE_ACCOUNT : OPEN_NOTHING;
    }
}
