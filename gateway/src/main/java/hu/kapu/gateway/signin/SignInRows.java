package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.signin.SignInState.Completed;
import hu.kapu.gateway.signin.SignInState.PasswordAccepted;
import hu.kapu.gateway.signin.SignInState.Refused;
import hu.kapu.gateway.signin.SignInState.SecondFactorAccepted;
import hu.kapu.gateway.signin.SignInState.Started;
import hu.kapu.gateway.signin.SignInState.Verifying;
import hu.kapu.kit.sealing.SecretSealer;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a sign-in is written into its row and read from it; the device token lies there sealed. */
@ApplicationScoped
class SignInRows {
    static final String INSERT = """
            insert into sign_in_transaction (id, browser, state, portal_id, portal_name_hu, portal_name_en,
                portal_logo, minimum_level, redirect_origin, oidc_request, login_hint, created_at, expires_at)
            values ($1, $2, 'STARTED', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;

    static final String MOVE = """
            update sign_in_transaction set revision = revision + 1, state = $3, expires_at = $4, attempt = $5,
                session_id = $6, methods = $7, completed_at = $8, refusal = $9,
                citizen_id = $10, user_name = $11, display_name = $12, language = $13, masked_address = $14,
                sealed_recipient = $15, known_device = $16, sealed_device_token = $17, password_at = $18,
                password_attempt = $19, epoch = $20, answers = answers + $21
            where id = $1 and revision = $2
            """;

    private final SecretSealer sealer;

    SignInRows(SecretSealer sealer) {
        this.sealer = sealer;
    }

    Tuple insertion(UUID id, UUID browser, Target target, Instant now, Instant expiresAt) {
        Target.@Nullable Portal portal = target instanceof Target.Portal at ? at : null;
        Level level = portal == null ? null : portal.minimumLevel();
        return Tuple.tuple()
                .addUUID(id)
                .addUUID(browser)
                .addString(portal == null ? null : portal.portalId())
                .addString(portal == null ? null : portal.nameHu())
                .addString(portal == null ? null : portal.nameEn())
                .addString(portal == null ? null : portal.logo())
                .addString(level == null ? null : level.wireName())
                .addString(portal == null ? null : portal.redirectOrigin())
                .addString(portal == null ? null : portal.oidcRequest())
                .addString(portal == null ? null : portal.loginHint())
                .addOffsetDateTime(utc(now))
                .addOffsetDateTime(utc(expiresAt));
    }

    Tuple movement(SignInTransaction from, SignInState to, Instant expiresAt) {
        boolean answered = from.state() instanceof Verifying && to instanceof PasswordAccepted;
        return state(from, to, expiresAt).addInteger(answered ? 1 : 0);
    }

    private Tuple state(SignInTransaction from, SignInState to, Instant expiresAt) {
        Tuple key = Tuple.tuple().addUUID(from.id()).addInteger(from.revision());
        return switch (to) {
            case Started ignored -> write(key, "STARTED", expiresAt, null, null, null, null, from.id(), null);
            case PasswordAccepted accepted ->
                write(key, "PASSWORD_ACCEPTED", expiresAt, null, null, null, null, from.id(), accepted.password());
            case Verifying verifying ->
                write(
                        key,
                        "VERIFYING",
                        expiresAt,
                        verifying.attempt(),
                        null,
                        null,
                        null,
                        from.id(),
                        verifying.password());
            case SecondFactorAccepted ignored -> throw new IllegalStateException("an accepted factor is not stored");
            case Completed completed ->
                write(
                        key,
                        "COMPLETED",
                        expiresAt,
                        completed.attempt(),
                        completed,
                        completed.at(),
                        null,
                        from.id(),
                        completed.password());
            case Refused refused ->
                write(
                        key,
                        "REFUSED",
                        expiresAt,
                        null,
                        null,
                        null,
                        refused.reason(),
                        from.id(),
                        from.password().orElse(null));
        };
    }

    private Tuple write(
            Tuple row,
            String state,
            Instant expiresAt,
            @Nullable UUID attempt,
            @Nullable Completed completed,
            @Nullable Instant completedAt,
            @Nullable RefusalReason refusal,
            UUID transaction,
            @Nullable ProvenPassword password) {
        row.addString(state)
                .addOffsetDateTime(utc(expiresAt))
                .addUUID(attempt)
                .addUUID(completed == null ? null : completed.session())
                .addArrayOfString(completed == null ? null : names(completed.methods()))
                .addOffsetDateTime(completedAt == null ? null : utc(completedAt))
                .addString(refusal == null ? null : refusal.wireName());
        return password == null ? addNobody(row) : addPassword(row, transaction, password);
    }

    private static Tuple addNobody(Tuple row) {
        return row.addUUID(null)
                .addString(null)
                .addString(null)
                .addString(null)
                .addString(null)
                .addString(null)
                .addBoolean(null)
                .addValue(null)
                .addOffsetDateTime(null)
                .addUUID(null)
                .addLong(null);
    }

    private Tuple addPassword(Tuple row, UUID transaction, ProvenPassword password) {
        AcceptedCitizen citizen = password.citizen();
        byte[] token = citizen.deviceToken().getBytes(StandardCharsets.UTF_8);
        return row.addUUID(citizen.citizenId())
                .addString(citizen.userName())
                .addString(citizen.displayName())
                .addString(citizen.language())
                .addString(citizen.maskedAddress())
                .addString(citizen.sealedRecipient())
                .addBoolean(citizen.knownDevice())
                .addValue(Buffer.buffer(sealer.seal(token, context(transaction))))
                .addOffsetDateTime(utc(citizen.passwordAt()))
                .addUUID(password.attempt())
                .addLong(password.epoch());
    }

    SignInTransaction transaction(Row row) {
        String chosen = row.getString("chosen_method");
        return new SignInTransaction(
                row.getUUID("id"),
                row.getUUID("browser"),
                row.getInteger("revision"),
                row.getInteger("answers"),
                target(row),
                chosen == null ? null : Method.parse(chosen).orElseThrow(),
                new SignInTransaction.EnrolmentMark(
                        Optional.ofNullable(row.getUUID("enrolment_id")), row.getBoolean("enrolled")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                state(row));
    }

    private static Target target(Row row) {
        if (row.getString("portal_id") == null) {
            return new Target.Account();
        }
        String level = row.getString("minimum_level");
        return new Target.Portal(
                row.getString("portal_id"),
                row.getString("portal_name_hu"),
                row.getString("portal_name_en"),
                row.getString("portal_logo"),
                level == null ? null : Level.parse(level).orElseThrow(),
                row.getString("redirect_origin"),
                row.getString("oidc_request"),
                row.getString("login_hint"));
    }

    private SignInState state(Row row) {
        return switch (row.getString("state")) {
            case "STARTED" -> new Started();
            case "PASSWORD_ACCEPTED" -> new PasswordAccepted(password(row));
            case "VERIFYING" -> new Verifying(password(row), row.getUUID("attempt"));
            case "COMPLETED" ->
                new Completed(
                        password(row),
                        row.getUUID("attempt"),
                        row.getUUID("session_id"),
                        methods(row.getArrayOfStrings("methods")),
                        row.getOffsetDateTime("completed_at").toInstant());
            case "REFUSED" -> new Refused(RefusalReason.ofWireName(row.getString("refusal")));
            default -> throw new IllegalStateException("unknown state " + row.getString("state"));
        };
    }

    private ProvenPassword password(Row row) {
        byte[] token = sealer.open(row.getBuffer("sealed_device_token").getBytes(), context(row.getUUID("id")));
        return new ProvenPassword(
                new AcceptedCitizen(
                        row.getUUID("citizen_id"),
                        row.getString("user_name"),
                        row.getString("display_name"),
                        row.getString("language"),
                        row.getString("masked_address"),
                        row.getString("sealed_recipient"),
                        row.getBoolean("known_device"),
                        new String(token, StandardCharsets.UTF_8),
                        row.getOffsetDateTime("password_at").toInstant()),
                row.getUUID("password_attempt"),
                row.getLong("epoch"));
    }

    private static Set<Method> methods(String[] names) {
        return Arrays.stream(names)
                .map(name -> Method.parse(name).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Set<Method> methods) {
        return methods.stream().map(Method::wireName).sorted().toArray(String[]::new);
    }

    private static String context(UUID transaction) {
        return "device-token:" + transaction;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
