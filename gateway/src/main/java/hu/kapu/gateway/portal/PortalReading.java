package hu.kapu.gateway.portal;

import java.util.List;

/** What came of reading a portal's document. */
sealed interface PortalReading {

    record Good(PortalDocument document, Portal portal) implements PortalReading {
        KeptPortal keptIn(Origin origin) {
            return new KeptPortal(document, portal, origin);
        }
    }

    /** All mistakes at once, so that nobody finds them one by one. */
    record Wrong(List<PortalMistake> mistakes) implements PortalReading {
        public Wrong {
            mistakes = List.copyOf(mistakes);
        }
    }
}
