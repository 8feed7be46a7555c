package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The pages of codes by e-mail, and of what an enrolment has brought. */
final class EnrolmentSamples {
    private static final UUID MESSAGE = UUID.fromString("0193f0a0-7b1c-7a2b-8c3d-4e5f60718294");
    private static final Instant NOW = Instant.parse("2025-02-03T09:15:00Z");
    private static final String ADDRESS = "k•••••@p•••.hu";
    private static final String NAME = "kovacs.janosne1950";
    private static final List<String> CODE = List.of("7K3M9", "QX2VB", "0T8HN", "4WPJ6");

    private EnrolmentSamples() {}

    static void of(Layout portal, Layout account, Map<String, Page> pages) {
        email(portal, pages);
        for (Enrolled what : Enrolled.values()) {
            String name = "enrol-done-" + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
            pages.put(
                    name,
                    new EnrolDonePage(at(account, "/kesz"), ShownMethod.EMAIL_CODE, what, "/ugyfelkapu/aktivalas"));
        }
        pages.put("enrol-confirmed", new EnrolConfirmedPage(at(account, "/befejezes")));
        Layout again = at(account, "/jelszo");
        pages.put("enrol-password", new EnrolPasswordPage(again, List.of()));
        pages.put("enrol-password-wrong", new EnrolPasswordPage(again, one(Reason.PASSWORD_AGAIN_WRONG)));
        deletionCode(at(portal, "/torlokod/lap"), at(account, "/torlokod").atStep(1, 2), pages);
        pages.put("restricted", new RestrictedPage(account, NOW));
    }

    /** The sheet to print, and a new code for somebody who keeps the devices. */
    private static void deletionCode(Layout sheet, Layout layout, Map<String, Page> pages) {
        pages.put("deletion-code-print", new DeletionCodeSheetPage(sheet, NAME, CODE, NOW));
        pages.put("deletion-code-new", new EnrolDeletionCodePage(layout, NAME, CODE, List.of()));
        pages.put(
                "deletion-code-new-no-tick",
                new EnrolDeletionCodePage(layout, NAME, CODE, one(Reason.DELETION_CODE_NOT_KEPT)));
    }

    private static void email(Layout portal, Map<String, Page> pages) {
        pages.put("enrol-email-address", new EnrolAddressPage(at(portal, "/email"), ADDRESS));
        pages.put("enrol-email-unreachable", new EnrolAddressUnreachablePage(at(portal, "/email/nem"), ADDRESS));
        Layout send = at(portal, "/email/kuldes");
        pages.put("enrol-email-send", new EnrolSendPage(send, ADDRESS, true, List.of()));
        pages.put("enrol-email-send-wrong", new EnrolSendPage(send, ADDRESS, true, one(Reason.PASSWORD_AGAIN_WRONG)));
        pages.put("enrol-email-send-no-password", new EnrolSendPage(send, ADDRESS, false, List.of()));
        mailedCode(at(portal, "/email/kod"), pages);
    }

    private static void mailedCode(Layout layout, Map<String, Page> pages) {
        EmailCodePage.Mail mailed = new EmailCodePage.Mail(
                1, "barack", MESSAGE, new MailProgress(MailProgress.Kind.ON_ITS_WAY, NOW), NOW.plusSeconds(60));
        List<Refusal> late = one(Reason.CODE_SUPERSEDED);
        List<Refusal> soon = List.of(Refusal.of(Reason.MAIL_TOO_SOON).withRetryAt(NOW.plusSeconds(60)));
        pages.put("enrol-email-code-none", new EnrolMailedCodePage(layout, ADDRESS, null, List.of()));
        pages.put("enrol-email-code", new EnrolMailedCodePage(layout, ADDRESS, mailed, List.of()));
        pages.put("enrol-email-code-late", new EnrolMailedCodePage(layout, ADDRESS, mailed, late));
        pages.put("enrol-email-code-soon", new EnrolMailedCodePage(layout, ADDRESS, mailed, soon));
    }

    /** A step of the same request. */
    private static Layout at(Layout request, String step) {
        return request.shownAt(request.currentPath() + step, "");
    }

    private static List<Refusal> one(Reason reason) {
        return List.of(Refusal.of(reason));
    }
}
