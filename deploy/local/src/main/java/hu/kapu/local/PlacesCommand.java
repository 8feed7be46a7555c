package hu.kapu.local;

import hu.kapu.kit.testing.ServiceDatabaseSetup;
import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * Creates what the services expect to find: their databases with two roles each, and the topics. For a suite in
 * containers whose keys {@link SecretsCommand} has made; what is there already stays.
 */
public final class PlacesCommand {
    private PlacesCommand() {}

    /** Expects the folder with the keys, PostgreSQL as {@code host:port}, and Kafka as {@code host:port}. */
    public static void main(String... words) {
        create(Path.of(words[0]), words[1], words[2]);
    }

    static void create(Path folder, String postgres, String kafka) {
        Secrets secrets = Secrets.in(folder);
        String password = secrets.password(SecretsCommand.ADMINISTRATOR_ROLE);
        ServiceDatabaseSetup databases = new ServiceDatabaseSetup(database -> DriverManager.getConnection(
                "jdbc:postgresql://" + postgres + "/" + database, SecretsCommand.ADMINISTRATOR_ROLE, password));
        for (Program service : Program.SERVICES) {
            String name = service.database();
            databases.create(name, secrets.password(name + "_owner"), secrets.password(name + "_app"));
        }
        Topics.create(kafka);
    }
}
