package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.EnrolmentKind;
import hu.kapu.gateway.signin.SignInState.Completed;
import hu.kapu.gateway.signin.SignInState.PasswordAccepted;
import hu.kapu.gateway.signin.SignInState.Refused;
import hu.kapu.gateway.signin.SignInState.SecondFactorAccepted;
import hu.kapu.gateway.signin.SignInState.Started;
import hu.kapu.gateway.signin.SignInState.Verifying;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a sign-in is written into its row and read from it. */
@ApplicationScoped
class SignInRows {
    static final String INSERT = """
            insert into sign_in_transaction (id, browser, state, portal_id, portal_name_hu, portal_name_en,
                portal_logo, minimum_level, redirect_origin, oidc_request, login_hint, created_at, expires_at, registrar,
                steps_up)
            values ($1, $2, 'STARTED', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """;

    static final String MOVE = """
            update sign_in_transaction set revision = revision + 1, state = $3, expires_at = $4, attempt = $5,
                session_id = $6, methods = $7, completed_at = $8, refusal = $9,
                citizen_id = $10, user_name = $11, display_name = $12, language = $13, masked_address = $14,
                sealed_recipient = $15, known_device = $16, sealed_device_token = $17, password_at = $18,
                password_attempt = $19, epoch = $20, restricted_until = $21, frozen_notice_at = $22, closing_at = $23,
                second_method = $24, answers = answers + $25, chosen_method = coalesce($26, chosen_method)
            where id = $1 and revision = $2
            """;

    private final ProvenPasswordRow passwords;

    SignInRows(ProvenPasswordRow passwords) {
        this.passwords = passwords;
    }

    Tuple insertion(SignInTransaction started) {
        Target target = started.target();
        Target.@Nullable Portal portal = target instanceof Target.Portal at ? at : null;
        Level level = portal == null ? null : portal.minimumLevel();
        return Tuple.tuple()
                .addUUID(started.id())
                .addUUID(started.browser())
                .addString(portal == null ? null : portal.portalId())
                .addString(portal == null ? null : portal.nameHu())
                .addString(portal == null ? null : portal.nameEn())
                .addString(portal == null ? null : portal.logo())
                .addString(level == null ? null : level.wireName())
                .addString(portal == null ? null : portal.redirectOrigin())
                .addString(portal == null ? null : portal.oidcRequest())
                .addString(portal == null ? null : portal.loginHint())
                .addOffsetDateTime(utc(started.createdAt()))
                .addOffsetDateTime(utc(started.expiresAt()))
                .addBoolean(target instanceof Target.Registrar)
                .addUUID(started.stepsUp());
    }

    Tuple movement(SignInTransaction from, SignInState to, Instant expiresAt) {
        boolean answered = from.state() instanceof Verifying && to instanceof PasswordAccepted;
        String method = to instanceof Verifying verifying ? verifying.method().wireName() : null;
        return state(from, to, expiresAt)
                .addString(method)
                .addInteger(answered ? 1 : 0)
                .addString(chosenWithPassword(from));
    }

    /** At the account site the method follows from the citizen's factors, once the password is proved. */
    private static @Nullable String chosenWithPassword(SignInTransaction from) {
        return from.state() instanceof Started && from.chosen() != null
                ? from.chosen().wireName()
                : null;
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
        return password == null ? ProvenPasswordRow.addNobody(row) : passwords.add(row, transaction, password);
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
                enrolment(row),
                new SignInTransaction.EmailCodeMark(
                        Optional.ofNullable(row.getOffsetDateTime("email_code_from"))
                                .map(OffsetDateTime::toInstant),
                        row.getInteger("email_code_refusals")),
                row.getUUID("steps_up"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                state(row));
    }

    private static EnrolmentMark enrolment(Row row) {
        String method = row.getString("enrolment_method");
        String kind = row.getString("enrolment_kind");
        return new EnrolmentMark(
                Optional.ofNullable(row.getUUID("enrolment_id")),
                row.getBoolean("enrolled"),
                row.getInteger("enrolments"),
                method == null ? null : Method.parse(method).orElseThrow(),
                kind == null ? null : EnrolmentKind.parse(kind).orElseThrow());
    }

    private static Target target(Row row) {
        if (row.getString("portal_id") == null) {
            return row.getBoolean("registrar") ? new Target.Registrar() : new Target.Account();
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
            case "PASSWORD_ACCEPTED" -> new PasswordAccepted(passwords.read(row));
            case "VERIFYING" ->
                new Verifying(passwords.read(row), method(row.getString("second_method")), row.getUUID("attempt"));
            case "COMPLETED" ->
                new Completed(
                        passwords.read(row),
                        row.getUUID("attempt"),
                        row.getUUID("session_id"),
                        methods(row.getArrayOfStrings("methods")),
                        row.getOffsetDateTime("completed_at").toInstant());
            case "REFUSED" -> new Refused(RefusalReason.ofWireName(row.getString("refusal")));
            default -> throw new IllegalStateException("unknown state " + row.getString("state"));
        };
    }

    private static Set<Method> methods(String[] names) {
        return Arrays.stream(names)
                .map(name -> Method.parse(name).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Set<Method> methods) {
        return methods.stream().map(Method::wireName).sorted().toArray(String[]::new);
    }

    /** Rows from before there were two second factors name none. */
    private static Method method(@Nullable String name) {
        return name == null ? Method.TOTP : Method.parse(name).orElseThrow();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
