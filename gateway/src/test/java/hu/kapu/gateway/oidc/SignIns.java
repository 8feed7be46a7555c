package hu.kapu.gateway.oidc;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.kit.testing.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;

/** Takes the citizen's part of a sign-in: the transaction is complete without password and code. */
@ApplicationScoped
class SignIns {
    private static final String COMPLETE =
            "UPDATE sign_in_transaction SET state = 'COMPLETED', citizen_id = ?, session_id = ?, methods = ?,"
                    + " completed_at = ?, epoch = 0, password_at = ? WHERE id = ?";
    private static final String OPEN = "INSERT INTO session (id, id_hash, transaction_id, citizen_id, user_name,"
            + " display_name, language, masked_address, sealed_recipient, methods, auth_time, password_at, epoch,"
            + " last_seen_at, ends_at) VALUES (?, ?, ?, ?, 'anna', 'Kovács Anna', 'hu', 'a@e.hu', 'x', ?, ?, ?, 0, ?, ?)";
    private static final String SIGN_OUT = "UPDATE session SET ended_at = ? WHERE citizen_id = ? AND ended_at IS NULL";
    private static final String RAISE = "INSERT INTO citizen_epoch (citizen_id, epoch) VALUES (?, 1)";

    private final DataSource database;
    private final Clock clock;

    SignIns(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void complete(UUID transactionId, UUID citizenId, Method... methods) {
        Object now = at(clock.instant());
        UUID session = UUID.randomUUID();
        open(session, new SessionCookie(session.toString()), citizenId, methods);
        int changed = run(COMPLETE, citizenId, session, names(methods), now, now, transactionId);
        if (changed != 1) {
            throw new AssertionError("no transaction " + transactionId);
        }
    }

    /** A session as an earlier sign-in left it. */
    SessionCookie open(UUID citizenId, Method... methods) {
        SessionCookie cookie = new SessionCookie(UUID.randomUUID() + "-" + UUID.randomUUID());
        open(UUID.randomUUID(), cookie, citizenId, methods);
        return cookie;
    }

    private void open(UUID id, SessionCookie cookie, UUID citizenId, Method... methods) {
        Instant now = clock.instant();
        int opened = run(
                OPEN,
                id,
                sha256(cookie.value()),
                UUID.randomUUID(),
                citizenId,
                names(methods),
                at(now),
                at(now),
                at(now),
                at(now.plusSeconds(12 * 3600)));
        if (opened != 1) {
            throw new AssertionError("no session");
        }
    }

    /** The session that completing the transaction opened. */
    SessionCookie cookieOf(UUID transactionId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT session_id FROM sign_in_transaction WHERE id = ?")) {
            statement.setObject(1, transactionId);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new AssertionError("no transaction " + transactionId);
                }
                return new SessionCookie(found.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends all of a citizen's sessions, as signing out of each does. */
    void signOut(UUID citizenId) {
        int ended = run(SIGN_OUT, at(clock.instant()), citizenId);
        if (ended < 1) {
            throw new AssertionError("no session");
        }
    }

    /** What closing an account or changing a password does. */
    void endAccess(UUID citizenId) {
        int raised = run(RAISE, citizenId);
        if (raised != 1) {
            throw new AssertionError("no epoch");
        }
    }

    /** Portals that still have to be told of something that ended for this citizen. */
    long noticesFor(UUID citizenId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) FROM logout_notice WHERE citizen_id = ?")) {
            statement.setObject(1, citizenId);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Instant noticeDueFor(UUID citizenId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT due_at FROM logout_notice WHERE citizen_id = ?")) {
            statement.setObject(1, citizenId);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("no notice for " + citizenId);
                }
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if the grants of this citizen had been written a moment after the session ended. */
    void forgetSignOutOf(UUID citizenId, Runnable signOut) {
        signOut.run();
        int changed =
                run("UPDATE oidc_grant SET signed_out_at = NULL, revoked_at = NULL WHERE citizen_id = ?", citizenId);
        if (changed == 0) {
            throw new AssertionError("no grant");
        }
    }

    void awaitNoNotices(UUID citizenId) {
        Waiting.until("all portals are told", Duration.ofSeconds(10), () -> noticesFor(citizenId) == 0);
    }

    private int run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] names(Method... methods) {
        return Arrays.stream(methods).map(Method::wireName).toArray(String[]::new);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
