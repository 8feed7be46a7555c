package hu.kapu.e2e.bench;

import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.Program;
import hu.kapu.local.citizens.Citizen;
import java.time.Duration;
import java.util.UUID;

/** Makes things older in the databases where no story waits for the hours to go by. */
public final class LongAgo {
    private static final String RECOVERY_CODES =
            "UPDATE recovery SET valid_until = now() - interval '1 second' WHERE citizen_id = ?";
    private static final String AUTHENTICATORS = """
            UPDATE authenticator SET activated_at = activated_at - interval '1 hour'
             WHERE citizen_id = ? AND status = 'active'""";
    private static final String APP_CODES = "UPDATE authenticator SET last_step = last_step - 10 WHERE citizen_id = ?";
    private static final String LETTER_WITH_CODE = """
            UPDATE mail_budget
               SET last_sent_at = last_sent_at - interval '61 seconds',
                   sent = ARRAY(SELECT each - interval '61 seconds' FROM unnest(sent) AS each)
             WHERE citizen_id = ?""";
    private static final String MAILED_CODES =
            "UPDATE email_challenge SET valid_until = now() - interval '1 second' WHERE citizen_id = ?";

    private static final String LETTERS = "DELETE FROM mail_budget";

    private static final String FIRST_LOGIN_CODE =
            "UPDATE first_login_code SET valid_until = now() - interval '1 second' WHERE citizen_id = ?";
    private static final String WAIT = """
            UPDATE name_attempt SET waits_until = now() - interval '1 second'
             WHERE citizen_id = ? AND waits_until IS NOT NULL""";
    private static final String ENROLMENT =
            "UPDATE pending_enrolment SET expires_at = now() - interval '1 second' WHERE citizen_id = ?";
    private static final String EMAIL_CHANGE =
            "UPDATE email_change SET valid_until = now() - interval '1 second' WHERE citizen_id = ?";
    private static final String NOTICES =
            "UPDATE notice SET sent_at = sent_at - interval '7 days 1 minute' WHERE citizen_id = ?";
    private static final String COOLING_OFF = """
            UPDATE citizen SET closing_at = now() - interval '1 second' WHERE id = ? AND closing_at IS NOT NULL""";
    private static final String SIGN_IN = """
            UPDATE session SET auth_time = auth_time - interval '16 minutes'
             WHERE citizen_id = ? AND ended_at IS NULL""";
    private static final String WAITING_CODE = """
            UPDATE letter SET requested_at = requested_at - interval '1 minute'
             WHERE citizen = ? AND template = 'sign-in-code' AND state = 'due'""";
    private static final String WAITING_LETTERS =
            "UPDATE letter SET due_at = now() WHERE state = 'due' AND claim IS NULL";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Rows rows;

    LongAgo(Rows rows) {
        this.rows = rows;
    }

    /** Identity's last letter to anybody; another one may be asked for. Its rows do not tell whose they are. */
    public void everyLetter() {
        rows.change(Program.IDENTITY, LETTERS);
    }

    /** No code of a forgotten password sent so far is good any more. */
    public void recoveryCodesOf(Citizen citizen) {
        change(Program.IDENTITY, RECOVERY_CODES, citizen);
    }

    /** Every code typed from an app so far; what the app shows now may be typed, even if it was typed already. */
    public void appCodesOf(Citizen citizen) {
        change(Program.SECOND_FACTOR, APP_CODES, citizen);
    }

    /** Every app was there before any notice about the account. */
    public void authenticatorsOf(Citizen citizen) {
        change(Program.SECOND_FACTOR, AUTHENTICATORS, citizen);
    }

    /** A minute has passed since the last letter with a code; another one may be asked for. */
    public void letterWithCodeTo(Citizen citizen) {
        change(Program.SECOND_FACTOR, LETTER_WITH_CODE, citizen);
    }

    /** No mailed code is good any more. */
    public void mailedCodesOf(Citizen citizen) {
        change(Program.SECOND_FACTOR, MAILED_CODES, citizen);
    }

    /** Every attempt at a letter that waits; the next one is due. */
    public void everyAttemptAtALetter() {
        rows.change(Program.NOTIFICATION, WAITING_LETTERS);
    }

    /** The day in which the first-login code could be used is over. */
    public void firstLoginCodeOf(Citizen citizen) {
        change(Program.IDENTITY, FIRST_LOGIN_CODE, citizen);
    }

    /** Whatever wrong codes or passwords made the citizen wait for is over. */
    public void waitOf(Citizen citizen) {
        change(Program.IDENTITY, WAIT, citizen);
    }

    /** The hour for requesting Ügyfélkapu+ is over. */
    public void enrolmentOf(Citizen citizen) {
        change(Program.SECOND_FACTOR, ENROLMENT, citizen);
    }

    /** The code that was mailed to the coming address is not good any more. */
    public void emailChangeOf(Citizen citizen) {
        change(Program.IDENTITY, EMAIL_CHANGE, citizen);
    }

    /** Every notice was sent more than seven days ago. */
    public void noticesTo(Citizen citizen) {
        change(Program.IDENTITY, NOTICES, citizen);
    }

    /** The time to think the closing of the account over has passed. */
    public void coolingOffOf(Citizen citizen) {
        change(Program.IDENTITY, COOLING_OFF, citizen);
    }

    /** More than a quarter of an hour. */
    public void signInOf(Citizen citizen) {
        change(Program.GATEWAY, SIGN_IN, citizen);
    }

    /** The letter with a code for signing in, which the mail server has not taken yet, was asked for. */
    public void requestOfWaitingCodeFor(Citizen citizen) {
        change(Program.NOTIFICATION, WAITING_CODE, citizen);
    }

    /** What is to be made older may still be on its way from another service. */
    private void change(Program service, String sql, Citizen citizen) {
        UUID id = rows.idOf(citizen);
        Waiting.until("something to make older for " + id, PATIENCE, () -> rows.change(service, sql, id) > 0);
    }
}
