package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.journey.StandIn.Answer;
import hu.kapu.gateway.journey.StandIn.Call;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The wrong codes of a stand-in: two of them, in a row, are those of a phone whose clock is four minutes fast. */
final class EarlyCodes {
    static final String FIRST = "240001";
    static final String SECOND = "240002";

    private static final int MINUTES = 4;

    private final Set<UUID> near = ConcurrentHashMap.newKeySet();

    /** Tells of the clock at the second of the two in one transaction. */
    Answer wrong(Call call, int attemptsLeft) {
        String code = call.body().path("code").asText();
        ObjectNode wrong = StandIn.object().put("code", "code-wrong").put("attemptsLeft", attemptsLeft);
        if (code.equals(FIRST)) {
            near.add(call.transaction());
        }
        return new Answer(
                422,
                code.equals(SECOND) && near.contains(call.transaction())
                        ? wrong.put("clockOffsetMinutes", MINUTES)
                        : wrong);
    }
}
