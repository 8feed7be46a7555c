package hu.kapu.gateway.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a folder of portals says: the portals in force, and what is wrong with the others.
 *
 * @param contents the text of each file as it was last read
 * @param portals by the name of the file
 */
record FolderReading(Map<String, String> contents, Map<String, KeptPortal> portals, List<PortalTrouble> troubles) {
    static final FolderReading NOTHING = new FolderReading(Map.of(), Map.of(), List.of());

    static final String JSON = ".json";

    FolderReading {
        contents = Map.copyOf(contents);
        portals = Map.copyOf(portals);
        troubles = List.copyOf(troubles);
    }

    /** The next state: a file that is wrong now keeps the portal it has been, and files that contradict change nothing. */
    FolderReading after(Map<String, String> read, PortalReader reader) {
        if (read.equals(contents)) {
            return this;
        }
        if (read.isEmpty()) {
            return keeping(read, "the folder has no portal any more, so the former ones stay until the next start");
        }
        Map<String, KeptPortal> good = new TreeMap<>();
        List<PortalTrouble> wrong = new ArrayList<>();
        read.forEach((name, text) -> {
            switch (reading(name, text, reader)) {
                case PortalReading.Good portal -> good.put(name, portal.keptIn(new Origin.InFile(name)));
                case PortalReading.Wrong(List<PortalMistake> mistakes) -> {
                    mistakes.forEach(mistake -> wrong.add(new PortalTrouble(name, mistake)));
                    if (portals.containsKey(name)) {
                        good.put(name, portals.get(name));
                    }
                }
            }
        });
        List<String> shared = sharedClientIds(good.values());
        return shared.isEmpty()
                ? new FolderReading(read, good, wrong)
                : keeping(read, "several portals have client.id " + String.join(" and ", shared));
    }

    /** Everything as it was, with a reason. */
    FolderReading keeping(Map<String, String> read, String reason) {
        return new FolderReading(
                read, portals, List.of(new PortalTrouble("the folder of portals", new PortalMistake("", reason))));
    }

    private static PortalReading reading(String name, String text, PortalReader reader) {
        PortalReading reading = reader.read(text);
        if (reading instanceof PortalReading.Good good
                && !name.equals(good.portal().id() + JSON)) {
            PortalMistake misnamed = new PortalMistake("id", "is not the name of its file");
            return new PortalReading.Wrong(List.of(misnamed));
        }
        return reading;
    }

    private static List<String> sharedClientIds(Collection<KeptPortal> portals) {
        Map<String, Integer> uses = new HashMap<>();
        portals.forEach(each -> uses.merge(each.portal().clientId(), 1, Integer::sum));
        return uses.entrySet().stream()
                .filter(use -> use.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
