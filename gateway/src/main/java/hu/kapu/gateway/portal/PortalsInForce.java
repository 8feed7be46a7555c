package hu.kapu.gateway.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what files and rows say into force, whenever one of them has changed. */
@ApplicationScoped
class PortalsInForce {
    private static final PortalTrouble UNREADABLE = new PortalTrouble(
            "the table of portals", new PortalMistake("", "cannot be read, so everything stays as it was"));

    private final Portals portals;
    private final PortalFiles files;
    private final PortalReader reader;
    private final PortalTroubles troubles;
    private final PortalWarnings warnings;
    private PortalRows.Content table = PortalRows.Content.NOTHING;
    private boolean tableIsReadable = true;
    private volatile boolean complete;

    PortalsInForce(
            Portals portals, PortalFiles files, PortalReader reader, PortalTroubles troubles, PortalWarnings warnings) {
        this.portals = portals;
        this.files = files;
        this.reader = reader;
        this.troubles = troubles;
        this.warnings = warnings;
    }

    /** False until the table has been read once. */
    boolean isComplete() {
        return complete;
    }

    /** Must not be called on an event loop: it reads files. */
    void lookAtFiles() {
        files.lookAgain();
        merge();
    }

    synchronized void tableSays(PortalRows.Content content) {
        table = content;
        tableIsReadable = true;
        merge();
        complete = true;
    }

    synchronized void tableIsUnreadable() {
        tableIsReadable = false;
        merge();
    }

    /** The ids of files in force that no sector is bound to yet. */
    synchronized Map<String, String> unboundFiles() {
        Map<String, String> unbound = new HashMap<>();
        portals.kept().stream()
                .filter(kept -> kept.origin() instanceof Origin.InFile)
                .map(KeptPortal::portal)
                .filter(portal -> !table.sectors().containsKey(portal.id()))
                .forEach(portal -> unbound.put(portal.id(), portal.sector()));
        return unbound;
    }

    private synchronized void merge() {
        PortalMerge merge = new PortalMerge(portals.snapshot(), table.sectors())
                .withFiles(files.portals())
                .withRows(table.rows(), reader);
        portals.become(merge.snapshot());
        List<PortalTrouble> all = new ArrayList<>(files.troubles());
        all.addAll(merge.troubles());
        if (!tableIsReadable) {
            all.add(UNREADABLE);
        }
        troubles.are(all);
        warnings.are(portals.all());
    }
}
