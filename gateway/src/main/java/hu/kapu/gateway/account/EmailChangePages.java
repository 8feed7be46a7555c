package hu.kapu.gateway.account;

import hu.kapu.gateway.clients.AccountStanding;
import hu.kapu.gateway.clients.EmailChange;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.mailstate.ShownMails;
import hu.kapu.gateway.reauthentication.Reauthentication;
import hu.kapu.gateway.ui.AccountDonePage;
import hu.kapu.gateway.ui.AccountDonePage.Done;
import hu.kapu.gateway.ui.AccountFrozenPage;
import hu.kapu.gateway.ui.EmailChangeCodePage;
import hu.kapu.gateway.ui.EmailChangePage;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.MailProgress;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Dresses the steps of changing the address as pages. */
@ApplicationScoped
class EmailChangePages {
    private static final String FORM = "/ugyfelkapu/email";

    private final SignInPages pages;
    private final Reauthentication reauthentication;
    private final ShownMails mails;
    private final Layouts layouts;
    private final Clock clock;

    EmailChangePages(
            SignInPages pages, Reauthentication reauthentication, ShownMails mails, Layouts layouts, Clock clock) {
        this.pages = pages;
        this.reauthentication = reauthentication;
        this.mails = mails;
        this.layouts = layouts;
        this.clock = clock;
    }

    Response form(int status, AccountStanding.Known standing, String typed, List<Refusal> errors) {
        Layout layout = layout().withBackLink("/ugyfelkapu");
        return SignInPages.page(
                status,
                new EmailChangePage(layout, standing.maskedAddress(), standing.emailConfirmed(), typed, errors));
    }

    /** With what is known of the mail; it went to an address that nobody has proved to read yet. */
    Uni<Response> code(int status, UUID citizen, EmailChange.Open change, List<Refusal> errors) {
        Layout layout = layout();
        Instant now = clock.instant();
        return mails.progress(change.messageId(), citizen, now)
                .map(progress -> SignInPages.page(
                        status,
                        new EmailChangeCodePage(layout, change.maskedNew(), mail(change, progress, now), errors)));
    }

    Response done() {
        return SignInPages.ok(new AccountDonePage(layout(), Done.EMAIL_CHANGED, false));
    }

    Response tooSoon(Optional<Instant> retryAt) {
        return pages.tooMany(layout(), Refusal.of(Reason.MAIL_TOO_SOON), retryAt);
    }

    Response tooMany(Optional<Instant> retryAt) {
        return pages.tooMany(layout(), Refusal.of(Reason.TOO_MANY_ATTEMPTS), retryAt);
    }

    Response recentlyReset(Optional<Instant> until) {
        Refusal refusal = Refusal.of(Reason.ADDRESS_RECENTLY_RESET).withRetryAt(until.orElse(null));
        return pages.refused(layout(), 403, refusal);
    }

    Response frozen() {
        return SignInPages.page(403, new AccountFrozenPage(layout()));
    }

    Response expired() {
        return pages.refused(layout(), 410, Refusal.of(Reason.EMAIL_CHANGE_EXPIRED));
    }

    Response demand() {
        return reauthentication.demand(FORM);
    }

    Response unavailable() {
        return pages.error(layout(), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
    }

    static Response toForm() {
        return Response.seeOther(URI.create(FORM)).build();
    }

    static Response toCode() {
        return Response.seeOther(URI.create(FORM + "/kod")).build();
    }

    static Response toDone() {
        return Response.seeOther(URI.create(FORM + "/kesz")).build();
    }

    static Response toAccount() {
        return Response.seeOther(URI.create("/ugyfelkapu")).build();
    }

    private static EmailChangeCodePage.Mail mail(EmailChange.Open change, MailProgress progress, Instant now) {
        return new EmailChangeCodePage.Mail(
                change.messageId(),
                progress,
                change.sendAgainAt(),
                !now.isBefore(change.sendAgainAt()),
                change.validUntil());
    }

    private Layout layout() {
        return layouts.current().whenSignedIn(true);
    }
}
