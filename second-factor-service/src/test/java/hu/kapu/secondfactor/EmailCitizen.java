package hu.kapu.secondfactor;

import java.time.Clock;
import java.util.UUID;

/** A citizen whose second factor is codes by e-mail. */
public final class EmailCitizen {
    private EmailCitizen() {}

    /** One who has used them since an hour ago. */
    public static Gateway make(Clock clock, ServiceTables tables) {
        Gateway citizen = Gateway.forNewCitizen(clock);
        tables.change(
                "INSERT INTO factor_owner (citizen_id, first_activated_at) VALUES (?, cast(? AS timestamptz))",
                citizen.citizen(),
                clock.instant().minusSeconds(3600).toString());
        tables.change(
                "INSERT INTO email_factor (id, citizen_id, status, activated_at, activated_in, enrolled_as)"
                        + " VALUES (?, ?, 'active', cast(? AS timestamptz), ?, 'first')",
                UUID.randomUUID(),
                citizen.citizen(),
                clock.instant().minusSeconds(3600).toString(),
                UUID.randomUUID());
        return citizen;
    }
}
