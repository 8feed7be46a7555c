package hu.kapu.gateway.portal;

import java.util.List;

/** What came of an operator's change of a portal. */
public sealed interface PortalChange {

    /**
     * It is written, told, and in force at this instance.
     *
     * @param registered whether there was none before
     */
    record Done(KeptPortal portal, long version, boolean registered) implements PortalChange {}

    record Unknown() implements PortalChange {}

    record Wrong(List<PortalMistake> mistakes) implements PortalChange {
        public Wrong {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** It is changed where its file is. */
    record KeptByFile() implements PortalChange {}

    /** Somebody else has changed it meanwhile, or it is there already. */
    record ChangedMeanwhile() implements PortalChange {}

    record ClientIdTaken() implements PortalChange {}

    /** The id is bound to another sector: every citizen would become a stranger at this portal. */
    record BoundToAnotherSector() implements PortalChange {}

    /** Only portals that are no more had this sector: their citizens' identifiers must not come to somebody else. */
    record SectorTaken() implements PortalChange {}

    /** It proves itself by keys, or is a public client. */
    record HasNoSecret() implements PortalChange {}

    record SecretsFull() implements PortalChange {}
}
