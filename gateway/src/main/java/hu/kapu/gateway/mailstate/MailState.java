package hu.kapu.gateway.mailstate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What became of a mail, and when; no news is no state. */
public record MailState(Kind kind, Instant at) {

    /** The wire name is the one of the row; the event's type has it between {@code mail-} and the version. */
    public enum Kind {
        /** The citizen's provider has not taken it yet; it is tried again. */
        DELAYED("delayed"),
        SENT("sent"),
        /** It will never be delivered. */
        FAILED("failed"),
        /** It could not be sent before its code ran out, so it was not sent at all. */
        EXPIRED("expired");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }

        static Optional<Kind> parse(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wireName.equals(name))
                    .findFirst();
        }

        static Optional<Kind> ofEvent(String type) {
            return type.startsWith("mail-") && type.endsWith(".v1")
                    ? parse(type.substring("mail-".length(), type.length() - ".v1".length()))
                    : Optional.empty();
        }
    }
}
