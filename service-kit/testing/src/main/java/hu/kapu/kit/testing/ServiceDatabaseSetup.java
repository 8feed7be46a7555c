package hu.kapu.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Creates a service's database so that only its own two roles may enter, and the app role without any DDL. */
public final class ServiceDatabaseSetup {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    /** Whoever may create roles and databases on the server. */
    @FunctionalInterface
    public interface Administrator {
        /** A new connection to one of the server's databases. */
        Connection connect(String database) throws SQLException;
    }

    private final Administrator administrator;

    public ServiceDatabaseSetup(Administrator administrator) {
        this.administrator = administrator;
    }

    /** What is there already stays, with these passwords. */
    public void create(String name, String ownerPassword, String appPassword) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try {
            roles(name, ownerPassword, appPassword);
            rights(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
    }

    private void roles(String name, String ownerPassword, String appPassword) throws SQLException {
        try (Connection admin = administrator.connect("postgres")) {
            role(admin, name + "_owner", ownerPassword);
            role(admin, name + "_app", appPassword);
            if (!exists(admin, "select 1 from pg_database where datname = ?", name)) {
                run(admin, "create database " + name + " owner " + name + "_owner");
                run(admin, "revoke all on database " + name + " from public");
                run(admin, "grant connect on database " + name + " to " + name + "_app");
            }
        }
    }

    private void rights(String name) throws SQLException {
        try (Connection admin = administrator.connect(name)) {
            String owner = name + "_owner";
            String app = name + "_app";
            run(admin, "revoke all on schema public from public");
            run(admin, "grant all on schema public to " + owner);
            run(admin, "grant usage on schema public to " + app);
            String byOwner = "alter default privileges for role " + owner + " in schema public ";
            run(admin, byOwner + "grant select, insert, update, delete on tables to " + app);
            run(admin, byOwner + "grant usage, select on sequences to " + app);
            run(admin, "alter role " + app + " in database " + name + " set lock_timeout = '5s'");
        }
    }

    private static void role(Connection admin, String role, String password) throws SQLException {
        String verb = exists(admin, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        run(admin, verb + " role " + role + " login password '" + password.replace("'", "''") + "'");
    }

    private static boolean exists(Connection admin, String query, String name) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection admin, String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }
}
