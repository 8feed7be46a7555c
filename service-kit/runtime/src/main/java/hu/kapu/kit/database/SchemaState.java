package hu.kapu.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** How far the database is migrated, as Flyway's own table says. */
@ApplicationScoped
public class SchemaState {
    private final Flyway flyway;

    SchemaState(Flyway flyway) {
        this.flyway = flyway;
    }

    /** True when no migration of this version of the service is missing. */
    public boolean isPresent() {
        return flyway.info().pending().length == 0;
    }

    /** One sentence for the operator. */
    public String told() {
        MigrationInfoService migrations = flyway.info();
        String version = Optional.ofNullable(migrations.current())
                .map(MigrationInfo::getVersion)
                .map(Object::toString)
                .orElse("none");
        return "The schema is at version " + version
                + Arrays.stream(migrations.pending())
                        .map(pending -> ", " + pending.getScript() + " is missing")
                        .reduce("", String::concat)
                + ".";
    }
}
