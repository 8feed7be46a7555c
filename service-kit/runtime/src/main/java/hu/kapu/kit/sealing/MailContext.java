package hu.kapu.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.UUID;

/** What sealed mail parts are bound to, and how they are written. */
final class MailContext {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private MailContext() {}

    static byte[] recipient(UUID citizen) {
        return ("recipient:" + citizen).getBytes(UTF_8);
    }

    static byte[] parameters(UUID messageId) {
        return ("parameters:" + messageId).getBytes(UTF_8);
    }
}
