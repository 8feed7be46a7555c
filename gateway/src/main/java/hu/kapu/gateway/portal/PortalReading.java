package hu.kapu.gateway.portal;

import java.util.List;

/** What came of reading a portal's document. */
public sealed interface PortalReading {

    record Good(KeptPortal portal) implements PortalReading {}

    /** All mistakes at once, so that nobody finds them one by one. */
    record Wrong(List<PortalMistake> mistakes) implements PortalReading {
        public Wrong {
            mistakes = List.copyOf(mistakes);
        }
    }
}
