package hu.kapu.gateway.mailstate;

import hu.kapu.gateway.clients.EmailChallenge;
import hu.kapu.gateway.ui.MailProgress;
import java.util.Optional;

/** What is known of a mail, as a page shows it. */
final class MailProgresses {
    private MailProgresses() {}

    /** The second-factor service may have heard of the sending before this gateway. */
    static MailProgress of(EmailChallenge.Requested mail, Optional<MailState> state) {
        return state.map(MailProgresses::of)
                .orElseGet(() -> mail.sentAt()
                        .map(at -> new MailProgress(MailProgress.Kind.SENT, at))
                        .orElseGet(() -> new MailProgress(MailProgress.Kind.ON_ITS_WAY, mail.requestedAt())));
    }

    static MailProgress of(MailState state) {
        MailProgress.Kind kind = switch (state.kind()) {
            case DELAYED -> MailProgress.Kind.DELAYED;
            case SENT -> MailProgress.Kind.SENT;
            case FAILED -> MailProgress.Kind.FAILED;
            case EXPIRED -> MailProgress.Kind.EXPIRED;
        };
        return new MailProgress(kind, state.at());
    }
}
