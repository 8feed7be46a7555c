package hu.kapu.notification.delivery;

import java.util.Optional;

/** How a letter ends: {@code due → sent | failed | expired}, never back. */
sealed interface Ending {
    /** The mail server took it. */
    record Sent() implements Ending {}

    /** It will never be sent. */
    record Failed(Reason reason) implements Ending {}

    /** It would be of no use any more. */
    record Expired() implements Ending {}

    /** Why a letter failed, as events tell it. */
    enum Reason {
        /** The mail server refuses this address or this letter for good. */
        REFUSED("refused"),
        /** No mail can have this address. */
        ADDRESS_NOT_VALID("address-not-valid"),
        /** Tried for as long as configured. */
        GIVEN_UP("given-up");

        private final String wireName;

        Reason(String wireName) {
            this.wireName = wireName;
        }
    }

    /** As in the column {@code state}. */
    default String state() {
        return switch (this) {
            case Sent() -> "sent";
            case Failed(Reason _) -> "failed";
            case Expired() -> "expired";
        };
    }

    default Optional<String> reasonName() {
        return switch (this) {
            case Sent(), Expired() -> Optional.empty();
            case Failed(Reason reason) -> Optional.of(reason.wireName);
        };
    }
}
