package hu.kapu.gateway.reauthentication;

import hu.kapu.gateway.clients.EmailChallenge;
import hu.kapu.gateway.clients.Verification;
import hu.kapu.gateway.mailstate.ShownMails;
import hu.kapu.gateway.reauthentication.CurrentFactors.Ways;
import hu.kapu.gateway.reauthentication.ReauthenticationPages.Told;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.ui.ClockOffset;
import hu.kapu.gateway.ui.EmailCodePage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The second of the two steps: the code of the app, or the one of a mail that only the button sends. */
@ApplicationScoped
class CodeStep {
    private final GiveCodeAgain giveCode;
    private final ShownMails mails;
    private final ReauthenticationPages pages;

    CodeStep(GiveCodeAgain giveCode, ShownMails mails, ReauthenticationPages pages) {
        this.giveCode = giveCode;
        this.mails = mails;
        this.pages = pages;
    }

    Uni<Response> show(Session session, BackPath back, Ways ways, boolean byMail) {
        return form(session, back, ways, byMail, Told.NOTHING);
    }

    Uni<Response> take(Session session, BackPath back, Ways ways, boolean byMail, String typed) {
        if (!(ways instanceof Ways.Codes codes)) {
            return show(session, back, ways, byMail);
        }
        boolean mailed = codes.email() && (byMail || !codes.app());
        if (typed.isBlank()) {
            return again(session, back, ways, mailed, mailed ? Reason.EMAIL_CODE_MISSING : Reason.CODE_MISSING);
        }
        return giveCode.take(session, mailed, typed).chain(answer -> answer(session, back, ways, mailed, answer));
    }

    Uni<Response> send(Session session, BackPath back, Ways ways, int after) {
        if (!(ways instanceof Ways.Codes codes) || !codes.email()) {
            return show(session, back, ways, false);
        }
        return giveCode.send(session, after).chain(challenge -> sent(session, back, ways, challenge));
    }

    private Uni<Response> sent(Session session, BackPath back, Ways ways, EmailChallenge challenge) {
        return switch (challenge) {
            case EmailChallenge.Requested ignored ->
                item(Response.seeOther(URI.create(back.proof() + "&mod=email")).build());
            case EmailChallenge.TooSoon(Instant retryAt) ->
                form(session, back, ways, true, Told.refusal(429, tooSoon(retryAt)));
            case EmailChallenge.Locked(Optional<Instant> until) -> item(locked(back, until));
            case EmailChallenge.Disabled() -> item(pages.refused(back, 409, Refusal.of(Reason.FACTOR_DISABLED)));
            case EmailChallenge.PasswordTooOld() ->
                item(Response.seeOther(back.proof()).build());
            case EmailChallenge.None() -> item(pages.unavailable(back));
            case EmailChallenge.NoEmailCode() ->
                item(Response.seeOther(back.proof()).build());
            case EmailChallenge.Unavailable() -> item(pages.unavailable(back));
        };
    }

    private Uni<Response> answer(Session session, BackPath back, Ways ways, boolean mailed, Verification answer) {
        return switch (answer) {
            case Verification.Accepted ignored ->
                item(Response.seeOther(back.uri()).build());
            case Verification.NotReadable() ->
                again(session, back, ways, mailed, mailed ? Reason.EMAIL_CODE_NOT_READABLE : Reason.CODE_NOT_READABLE);
            case Verification.Wrong wrong -> form(session, back, ways, mailed, wrong(mailed, wrong));
            case Verification.AlreadyUsed() ->
                again(session, back, ways, mailed, mailed ? Reason.EMAIL_CODE_ALREADY_USED : Reason.CODE_ALREADY_USED);
            case Verification.Superseded ignored -> again(session, back, ways, mailed, Reason.CODE_SUPERSEDED);
            case Verification.Expired() -> again(session, back, ways, mailed, Reason.CODE_EXPIRED);
            case Verification.NoCodeSent() -> again(session, back, ways, mailed, Reason.NO_CODE_SENT);
            case Verification.ChallengeSpent() -> again(session, back, ways, mailed, Reason.CHALLENGE_SPENT);
            case Verification.TransactionSpent() ->
                item(pages.refused(back, 429, Refusal.of(Reason.REAUTHENTICATION_SPENT)));
            case Verification.Locked(Optional<Instant> until) -> item(locked(back, until));
            case Verification.Disabled() -> item(pages.refused(back, 409, Refusal.of(Reason.FACTOR_DISABLED)));
            case Verification.NoSecondFactor() ->
                item(Response.seeOther(back.proof()).build());
            case Verification.NoEmailCode() ->
                item(Response.seeOther(back.proof()).build());
            case Verification.PasswordTooOld() ->
                item(Response.seeOther(back.proof()).build());
            case Verification.Unavailable() -> item(pages.unavailable(back));
        };
    }

    /** A mail has no clock that could be wrong. */
    private static Told wrong(boolean mailed, Verification.Wrong wrong) {
        Reason ofApp = wrong.clockOffsetMinutes().isPresent() ? Reason.CODE_OF_WRONG_CLOCK : Reason.CODE_WRONG;
        return Told.refusal(
                422,
                Refusal.of(mailed ? Reason.EMAIL_CODE_WRONG : ofApp)
                        .withAttemptsLeft(wrong.attemptsLeft().orElse(null)),
                wrong.clockOffsetMinutes().map(ClockOffset::new).orElse(null));
    }

    private Uni<Response> again(Session session, BackPath back, Ways ways, boolean mailed, Reason reason) {
        return form(session, back, ways, mailed, Told.refusal(422, Refusal.of(reason)));
    }

    private Uni<Response> form(Session session, BackPath back, Ways ways, boolean byMail, Told told) {
        return switch (ways) {
            case Ways.PasswordOnly() -> item(pages.password(back, 200, List.of()));
            case Ways.NoneNow(Refusal refusal) -> item(pages.refused(back, 409, refusal));
            case Ways.Unavailable() -> item(pages.unavailable(back));
            case Ways.Codes(boolean app, boolean email) ->
                email && (byMail || !app)
                        ? giveCode.newest(session)
                                .chain(challenge -> shown(session, challenge))
                                .map(mail -> pages.mailedCode(session, back, app, mail.orElse(null), told))
                        : item(pages.appCode(back, email, told));
        };
    }

    private Response locked(BackPath back, Optional<Instant> until) {
        return pages.refused(back, 429, Refusal.of(Reason.FACTOR_LOCKED).withRetryAt(until.orElse(null)));
    }

    private static Refusal tooSoon(Instant retryAt) {
        return Refusal.of(Reason.MAIL_TOO_SOON).withRetryAt(retryAt);
    }

    private Uni<Optional<EmailCodePage.Mail>> shown(Session session, EmailChallenge challenge) {
        return challenge instanceof EmailChallenge.Requested mail
                ? mails.of(mail, session.citizenId()).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
