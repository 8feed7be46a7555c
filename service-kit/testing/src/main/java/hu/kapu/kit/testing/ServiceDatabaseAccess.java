package hu.kapu.kit.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a service reaches its database: the owner migrates, the app role works. */
public record ServiceDatabaseAccess(String host, int port, String name, String ownerPassword, String appPassword) {
    public String ownerRole() {
        return name + "_owner";
    }

    public String appRole() {
        return name + "_app";
    }

    /** The {@code kapu.database.*} properties of the service. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("kapu.database.host", host);
        properties.put("kapu.database.port", Integer.toString(port));
        properties.put("kapu.database.name", name);
        properties.put("kapu.database.owner-password", ownerPassword);
        properties.put("kapu.database.app-password", appPassword);
        return properties;
    }

    @Override
    public String toString() {
        return "ServiceDatabaseAccess[" + name + " on " + host + ":" + port + "]";
    }
}
