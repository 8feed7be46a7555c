package hu.kapu.gateway.scope;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.gateway.clients.History;
import hu.kapu.gateway.clients.WitnessedRecords;
import hu.kapu.gateway.scope.RecordedActions.Head;
import hu.kapu.gateway.scope.VerifyOperatorActions.Report;
import hu.kapu.kit.command.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code verify-operator-actions [--seen NUMBER:HASH ...]}: holds the record of operators' actions against itself,
 * against what identity's history was told of it, and against what an auditor noted.
 */
@ApplicationScoped
class VerifyOperatorActionsCommand implements Command {
    private static final String SEEN = "--seen";
    /** Less of a hash could be met by chance, or by trying. */
    private static final Pattern HEAD = Pattern.compile("([0-9]{1,18}):([0-9a-f]{32,64})");

    private final VerifyOperatorActions verify;
    private final WitnessedRecords witness;

    VerifyOperatorActionsCommand(VerifyOperatorActions verify, WitnessedRecords witness) {
        this.verify = verify;
        this.witness = witness;
    }

    @Override
    public String name() {
        return "verify-operator-actions";
    }

    @Override
    public String usage() {
        return "[--seen NUMBER:HASH ...]   recomputes the record of what operators did, and holds it against the"
                + " history and against what was noted from the auditors' page";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<List<Head>> noted = noted(arguments);
        if (noted.isEmpty()) {
            out.println("usage: " + name() + ' ' + usage());
            return MISUSED;
        }
        return switch (witness.newest(OperatorActions.RECORD)
                .subscribe()
                .asCompletionStage()
                .join()) {
            case History.Known(List<History.Entry> entries, var ignored) -> verify(noted.get(), told(entries), out);
            case History.Unavailable() -> {
                out.println("The identity service gives no answer; without its history nothing is verified.");
                yield FAILED;
            }
        };
    }

    private int verify(List<Head> noted, Optional<Head> told, PrintStream out) {
        List<Head> seen = Stream.concat(noted.stream(), told.stream()).toList();
        Report report = verify.verify(seen).subscribe().asCompletionStage().join();
        report.findings().forEach(out::println);
        out.printf(
                "%d entries read, %d forgotten for their age, the history was told up to %d, head %d:%s: %s%n",
                report.entries(),
                report.forgotten(),
                told.map(Head::length).orElse(0L),
                report.head().length(),
                report.head().hash(),
                report.findings().isEmpty()
                        ? "everything is as it was"
                        : report.findings().size() + " findings");
        return report.findings().isEmpty() ? DONE : FAILED;
    }

    /** What identity keeps of the newest entry it has heard of. */
    private static Optional<Head> told(List<History.Entry> entries) {
        return entries.stream().findFirst().map(entry -> head(entry.facts()));
    }

    private static Head head(JsonNode facts) {
        return new Head(facts.path("number").asLong(), facts.path("hash").asText());
    }

    private static Optional<List<Head>> noted(List<String> arguments) {
        List<Head> noted = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index += 2) {
            Matcher head = HEAD.matcher(index + 1 < arguments.size() ? arguments.get(index + 1) : "");
            if (!arguments.get(index).equals(SEEN) || !head.matches()) {
                return Optional.empty();
            }
            noted.add(new Head(Long.parseLong(head.group(1)), head.group(2)));
        }
        return Optional.of(noted);
    }
}
