package hu.kapu.secondfactor.emailcode;

import hu.kapu.secondfactor.state.EmailFactor;
import hu.kapu.secondfactor.state.EmailFactors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds the newest code of a flow again, for a page that is loaded anew. */
@ApplicationScoped
public class ReadEmailCode {
    private final Pool pool;
    private final Challenges challenges;
    private final EmailFactors factors;
    private final AttemptsLeft attemptsLeft;
    private final Clock clock;

    ReadEmailCode(Pool pool, Challenges challenges, EmailFactors factors, AttemptsLeft attemptsLeft, Clock clock) {
        this.pool = pool;
        this.challenges = challenges;
        this.factors = factors;
        this.attemptsLeft = attemptsLeft;
        this.clock = clock;
    }

    Uni<EmailCodeAnswer> newest(EmailFlow flow) {
        Instant now = clock.instant();
        return challenges
                .of(pool, flow)
                .chain(sent -> sent.isEmpty()
                        ? Uni.createFrom().item(new EmailCodeAnswer.NoneAsked())
                        : factors.of(pool, flow.citizen()).map(factor -> sent(sent.getFirst(), factor, now)));
    }

    /** The newest code as its page shows it; empty if none was sent. */
    public Uni<Optional<ChallengeView>> view(EmailFlow flow) {
        return newest(flow)
                .map(answer -> answer instanceof EmailCodeAnswer.Sent(Challenge challenge, int left)
                        ? Optional.of(ChallengeView.of(challenge, left))
                        : Optional.empty());
    }

    private EmailCodeAnswer sent(Challenge challenge, Optional<EmailFactor> factor, Instant now) {
        List<Instant> failures = factor.map(EmailFactor::failures).orElse(List.of());
        return new EmailCodeAnswer.Sent(challenge, attemptsLeft.on(challenge, failures, now));
    }
}
