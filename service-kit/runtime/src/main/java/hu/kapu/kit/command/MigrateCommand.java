package hu.kapu.kit.command;

import hu.kapu.kit.database.SchemaState;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;

/**
 * {@code migrate}: for the Job before a rollout. The work is done when this process starts, which {@link ServiceJar} sees to:
 * Flyway first, then the check that the tables fit the code; here it is only told.
 */
@ApplicationScoped
public class MigrateCommand implements Command {
    static final String NAME = "migrate";

    private final SchemaState schema;

    MigrateCommand(SchemaState schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String usage() {
        return "  brings the database to the schema of this version, as its owner, and ends";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println("usage: " + name() + ' ' + usage());
            return MISUSED;
        }
        out.println(schema.told());
        return schema.isPresent() ? DONE : FAILED;
    }
}
