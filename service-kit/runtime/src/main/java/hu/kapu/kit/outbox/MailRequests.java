package hu.kapu.kit.outbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** The one form in which every service asks for a mail. */
public final class MailRequests {
    public static final String TOPIC = "kapu.mail.v1";
    public static final String TYPE = "mail-requested.v1";

    private MailRequests() {}

    public static OutboxEvent event(MailRequest request) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("messageId", request.messageId().toString());
        data.put("template", request.template());
        data.put("recipient", request.sealedRecipient());
        data.put("parameters", request.sealedParameters());
        if (request.expiresAt() != null) {
            data.put("expiresAt", request.expiresAt().toString());
        }
        return new OutboxEvent(TOPIC, TYPE, request.citizen(), data);
    }
}
