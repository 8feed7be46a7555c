package hu.kapu.e2e.leaks;

import hu.kapu.e2e.leaks.Kept.Part;
import hu.kapu.local.Program;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Looks for canaries wherever the suite writes something down. */
final class Search {
    private final Kept kept;
    private final Canaries canaries;

    Search(Kept kept, Canaries canaries) {
        this.kept = kept;
        this.canaries = canaries;
    }

    /** Every canary that is somewhere where it may not be. */
    List<String> finds() {
        Words secrets = words(canaries.secrets(), Canary::words);
        Words secretsAndAddresses = words(canaries.all(), Canary::words);
        List<String> finds = new ArrayList<>();
        for (Program service : Program.SERVICES) {
            finds.addAll(finds(kept.rowsOf(service), service == Program.IDENTITY ? secrets : secretsAndAddresses));
        }
        finds.addAll(finds(kept.databaseFiles(), words(canaries.secrets(), Canary::wordsInFiles)));
        finds.addAll(finds(kept.kafkaSegments(), secretsAndAddresses));
        finds.addAll(finds(kept.logs(), secretsAndAddresses));
        return finds;
    }

    /** What identity may keep, to see that something that is there is found. */
    List<String> addressesInIdentity() {
        return finds(kept.rowsOf(Program.IDENTITY), words(canaries.addresses(), Canary::words));
    }

    private static Words words(Collection<Canary> canaries, Function<Canary, List<Word>> forms) {
        return new Words(canaries.stream()
                .flatMap(canary -> forms.apply(canary).stream())
                .toList());
    }

    private static List<String> finds(Collection<Part> parts, Words words) {
        List<String> finds = new ArrayList<>();
        for (Part part : parts) {
            words.in(part.content().get()).forEach(name -> finds.add(name + " in " + part.name()));
        }
        return finds;
    }
}
