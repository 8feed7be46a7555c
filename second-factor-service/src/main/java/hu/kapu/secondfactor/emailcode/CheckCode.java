package hu.kapu.secondfactor.emailcode;

import hu.kapu.secondfactor.emailcode.CodeCheck.AlreadyUsed;
import hu.kapu.secondfactor.emailcode.CodeCheck.Expired;
import hu.kapu.secondfactor.emailcode.CodeCheck.NoneSent;
import hu.kapu.secondfactor.emailcode.CodeCheck.Right;
import hu.kapu.secondfactor.emailcode.CodeCheck.Spent;
import hu.kapu.secondfactor.emailcode.CodeCheck.Superseded;
import hu.kapu.secondfactor.emailcode.CodeCheck.Wrong;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reserves an attempt on the newest code of a flow, compares in memory, and spends it or leaves the attempt counted. */
@ApplicationScoped
public class CheckCode {
    private final Challenges challenges;
    private final CodeMacs macs;
    private final EmailCodeSettings settings;

    CheckCode(Challenges challenges, CodeMacs macs, EmailCodeSettings settings) {
        this.challenges = challenges;
        this.macs = macs;
        this.settings = settings;
    }

    /** {@code digits} are six; the surrounding transaction has a place for this attempt. */
    public Uni<CodeCheck> check(SqlConnection connection, EmailFlow flow, String digits, Instant now) {
        return challenges
                .reserve(connection, flow, settings.perChallenge(), now)
                .chain(attempts -> challenges
                        .of(connection, flow)
                        .chain(sent -> attempts.isPresent()
                                ? judge(connection, new Typed(flow, digits, now), sent, attempts.get())
                                : Uni.createFrom().item(refusal(flow, digits, sent, now))));
    }

    private Uni<CodeCheck> judge(SqlConnection connection, Typed typed, List<Challenge> sent, int attempts) {
        Challenge newest = sent.getFirst();
        if (macs.matches(typed.flow(), newest, typed.digits())) {
            return challenges
                    .burn(connection, typed.flow(), newest.number(), typed.at())
                    .map(burnt -> burnt ? new Right() : new AlreadyUsed());
        }
        Optional<CodeCheck> earlier = earlier(typed.flow(), typed.digits(), sent);
        if (earlier.isPresent()) {
            return challenges
                    .giveBack(connection, typed.flow(), newest.number())
                    .replaceWith(earlier.get());
        }
        return Uni.createFrom().item(new Wrong(settings.perChallenge() - attempts));
    }

    /** The newest code takes no attempt: it is used, dead or too old, or there is none. */
    private CodeCheck refusal(EmailFlow flow, String digits, List<Challenge> sent, Instant now) {
        if (sent.isEmpty()) {
            return new NoneSent();
        }
        Challenge newest = sent.getFirst();
        if (newest.tries().used()) {
            return macs.matches(flow, newest, digits) ? new AlreadyUsed() : new NoneSent();
        }
        return newest.isExpired(now) ? new Expired() : new Spent();
    }

    private Optional<CodeCheck> earlier(EmailFlow flow, String digits, List<Challenge> sent) {
        int newest = sent.getFirst().number();
        return sent.stream()
                .skip(1)
                .filter(challenge -> macs.matches(flow, challenge, digits))
                .findFirst()
                .map(challenge ->
                        challenge.tries().used() ? new AlreadyUsed() : new Superseded(challenge.number(), newest));
    }

    private record Typed(EmailFlow flow, String digits, Instant at) {
        @Override
        public String toString() {
            return "Typed[" + flow + "]";
        }
    }
}
