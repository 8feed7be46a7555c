package hu.kapu.identity.history;

import hu.kapu.identity.history.VerifyHistory.Extent;
import hu.kapu.kit.command.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Holds the history against the checkpoints that lie elsewhere. */
@ApplicationScoped
class VerifyHistoryCommand implements Command {
    private static final String CHECKPOINTS = "--checkpoints";
    private static final String PASSES = "--passes";
    private static final int MOST_PASSES = 256;

    private final VerifyHistory verifyHistory;

    VerifyHistoryCommand(VerifyHistory verifyHistory) {
        this.verifyHistory = verifyHistory;
    }

    @Override
    public String name() {
        return "verify-history";
    }

    @Override
    public String usage() {
        return "--checkpoints DIR [--passes N]   recomputes every citizen's history and holds it against the"
                + " checkpoints; more passes need less memory";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        OptionalInt passes = passes(arguments);
        if (arguments.size() < 2
                || !arguments.getFirst().equals(CHECKPOINTS)
                || !Files.isDirectory(Path.of(arguments.get(1)))
                || passes.isEmpty()) {
            out.println("usage: " + name() + ' ' + usage());
            return MISUSED;
        }
        try {
            return verify(Path.of(arguments.get(1)), passes.getAsInt(), out);
        } catch (SQLException e) {
            out.println("The database cannot be read: " + e.getMessage());
            return FAILED;
        }
    }

    private int verify(Path folder, int passes, PrintStream out) throws SQLException {
        Set<String> told = new LinkedHashSet<>();
        Extent extent = verifyHistory.verify(folder, passes, finding -> {
            if (told.add(finding.text())) {
                out.println(finding.text());
            }
        });
        out.printf(
                "%d entries of %d citizens read, %d checkpoints: %s%n",
                extent.entries(),
                extent.citizens(),
                extent.checkpoints(),
                told.isEmpty() ? "everything is as it was" : told.size() + " findings");
        return told.isEmpty() ? DONE : FAILED;
    }

    private static OptionalInt passes(List<String> arguments) {
        if (arguments.size() == 2) {
            return OptionalInt.of(1);
        }
        if (arguments.size() != 4 || !arguments.get(2).equals(PASSES)) {
            return OptionalInt.empty();
        }
        try {
            int passes = Integer.parseInt(arguments.get(3));
            return passes >= 1 && passes <= MOST_PASSES ? OptionalInt.of(passes) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
