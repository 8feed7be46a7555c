package hu.kapu.secondfactor.emailcode;

import hu.kapu.kit.sealing.KeyedHash;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** What is stored of a code: an HMAC bound to its citizen, its flow and its number. */
@ApplicationScoped
class CodeMacs {
    private static final String PURPOSE = "email-code";

    private final KeyedHash keyedHash;

    CodeMacs(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    Buffer of(EmailFlow flow, int number, EmailCode code) {
        return Buffer.buffer(keyedHash.mac(PURPOSE, parts(flow, number, code.digits())));
    }

    boolean matches(EmailFlow flow, Challenge challenge, String digits) {
        return keyedHash.matches(challenge.codeMac().getBytes(), PURPOSE, parts(flow, challenge.number(), digits));
    }

    private static String[] parts(EmailFlow flow, int number, String digits) {
        return new String[] {
            flow.citizen().toString(),
            flow.id().toString(),
            flow.purpose().columnValue(),
            Integer.toString(number),
            digits
        };
    }
}
