package hu.kapu.kit.command;

import hu.kapu.kit.database.AfterRestore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;

/** {@code after-restore --services-are-stopped}: makes void what a restored database would let happen a second time. */
@ApplicationScoped
public class AfterRestoreCommand implements Command {
    private static final String STOPPED = "--services-are-stopped";

    private final AfterRestore afterRestore;

    AfterRestoreCommand(AfterRestore afterRestore) {
        this.afterRestore = afterRestore;
    }

    @Override
    public String name() {
        return "after-restore";
    }

    @Override
    public String usage() {
        return STOPPED + "   makes void what a database that was restored to an earlier moment would let happen twice";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.equals(List.of(STOPPED))) {
            out.println("usage: " + name() + ' ' + usage());
            return MISUSED;
        }
        try {
            afterRestore.makeVoid().forEach(out::println);
            return DONE;
        } catch (SQLException e) {
            out.println("Nothing was changed: " + e.getMessage());
            return FAILED;
        }
    }
}
