package hu.kapu.gateway.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One state of all portals out of files and rows. A file counts before a row; a portal that contradicts what is in force
 * keeps its former state, or stays out.
 */
final class PortalMerge {
    private static final PortalMistake INHERITED = new PortalMistake(
            "sector", "was of portals that are no more, so nobody may join it: their citizens' identifiers hang on it");

    private final PortalSnapshot former;
    private final Map<String, String> sectors;
    private final Map<String, KeptPortal> merged = new TreeMap<>();
    private final Set<String> clientIds = new HashSet<>();
    private final List<KeptPortal> joining = new ArrayList<>();
    private final List<PortalTrouble> troubles = new ArrayList<>();

    /**
     * @param sectors the sector that each id is bound to
     */
    PortalMerge(PortalSnapshot former, Map<String, String> sectors) {
        this.former = former;
        this.sectors = sectors;
    }

    PortalMerge withFiles(Collection<KeptPortal> files) {
        files.forEach(portal -> {
            if (holdersOfItsSector(portal).isEmpty()) {
                add(source(portal), portal);
            } else {
                joining.add(portal);
            }
        });
        return this;
    }

    /** Comes last: only then it shows which portals a new file may join. */
    PortalMerge withRows(List<PortalRows.Stored> rows, PortalReader reader) {
        rows.forEach(row -> add(row, reader));
        joining.forEach(this::join);
        return this;
    }

    PortalSnapshot snapshot() {
        return PortalSnapshot.of(merged.values());
    }

    List<PortalTrouble> troubles() {
        return List.copyOf(troubles);
    }

    /** Others who had the sector before the id of this file had one at all. */
    private List<String> holdersOfItsSector(KeptPortal file) {
        return sectors.containsKey(file.id())
                ? List.of()
                : sectors.entrySet().stream()
                        .filter(bound -> bound.getValue().equals(file.portal().sector()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** Never what was in force: whoever inherited the sector would be given the identifiers of another's citizens. */
    private void join(KeptPortal file) {
        if (holdersOfItsSector(file).stream().anyMatch(this::isOpen)) {
            add(source(file), file);
        } else {
            troubles.add(new PortalTrouble(source(file), INHERITED));
        }
    }

    private boolean isOpen(String id) {
        KeptPortal portal = merged.get(id);
        return portal != null && !portal.isDisabled();
    }

    private static String source(KeptPortal file) {
        return file.id() + FolderReading.JSON;
    }

    private void add(PortalRows.Stored row, PortalReader reader) {
        String source = "row " + row.id();
        if (merged.containsKey(row.id())) {
            troubles.add(
                    new PortalTrouble(source, new PortalMistake("id", "is kept by a file too, and the file counts")));
            return;
        }
        switch (reading(row, reader)) {
            case PortalReading.Good good -> add(source, good.keptIn(row.origin()));
            case PortalReading.Wrong(List<PortalMistake> mistakes) -> {
                mistakes.forEach(mistake -> troubles.add(new PortalTrouble(source, mistake)));
                keepFormer(row.id());
            }
        }
    }

    /** A row that is in force already is not read again. */
    private PortalReading reading(PortalRows.Stored row, PortalReader reader) {
        return former.kept(row.id())
                .filter(kept -> kept.origin().equals(row.origin()))
                .<PortalReading>map(kept -> new PortalReading.Good(kept.document(), kept.portal()))
                .orElseGet(() -> reader.read(row.text()));
    }

    private void add(String source, KeptPortal portal) {
        Optional<PortalMistake> objection = objection(portal);
        if (objection.isEmpty()) {
            accept(portal);
            return;
        }
        troubles.add(new PortalTrouble(source, objection.get()));
        keepFormer(portal.id());
    }

    private void keepFormer(String id) {
        former.kept(id).filter(kept -> objection(kept).isEmpty()).ifPresent(this::accept);
    }

    private Optional<PortalMistake> objection(KeptPortal portal) {
        if (!sectors.getOrDefault(portal.id(), portal.portal().sector())
                .equals(portal.portal().sector())) {
            return Optional.of(new PortalMistake(
                    "sector", "is not the one this id is bound to; every citizen would become a stranger"));
        }
        return clientIds.contains(portal.portal().clientId())
                ? Optional.of(new PortalMistake("client.id", "is another portal's"))
                : Optional.empty();
    }

    private void accept(KeptPortal portal) {
        merged.put(portal.id(), portal);
        clientIds.add(portal.portal().clientId());
    }
}
