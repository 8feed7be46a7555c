package hu.kapu.local;

import hu.kapu.kit.testing.ServiceDatabaseSetup;
import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * Creates the services' databases with two roles each, for a suite in containers whose passwords {@link SecretsCommand}
 * has made. What is there already stays. Topics need no such step: the services make their own.
 */
public final class DatabasesCommand {
    private DatabasesCommand() {}

    /** Expects the folder with the keys, and PostgreSQL as {@code host:port}. */
    public static void main(String... words) {
        create(Path.of(words[0]), words[1]);
    }

    static void create(Path folder, String postgres) {
        Secrets secrets = Secrets.in(folder);
        String password = secrets.password(SecretsCommand.ADMINISTRATOR_ROLE);
        ServiceDatabaseSetup databases = new ServiceDatabaseSetup(database -> DriverManager.getConnection(
                "jdbc:postgresql://" + postgres + "/" + database, SecretsCommand.ADMINISTRATOR_ROLE, password));
        for (Program service : Program.SERVICES) {
            String name = service.database();
            databases.create(name, secrets.password(name + "_owner"), secrets.password(name + "_app"));
        }
    }
}
