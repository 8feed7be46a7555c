package hu.kapu.gateway.registrar;

import hu.kapu.gateway.statistics.MinuteCount;
import hu.kapu.gateway.statistics.SignInCount.Outcome;
import hu.kapu.gateway.ui.OperatorWatchPage.Line;
import hu.kapu.gateway.ui.OperatorWatchPage.SignIns;
import hu.kapu.gateway.ui.OperatorWatchPage.Span;
import hu.kapu.gateway.ui.ShownMethod;
import hu.kapu.gateway.ui.Texts;
import hu.kapu.gateway.watching.Picture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sign-ins of an hour as lines and as a table; minutes without any are zeros. */
final class WatchedSignIns {
    private static final int MINUTES_OF_A_ROW = 5;

    private final Picture picture;
    private final int minutes;
    private final Map<ShownMethod, long[]> byMethod = new EnumMap<>(ShownMethod.class);

    private WatchedSignIns(Picture picture) {
        this.picture = picture;
        this.minutes = Math.toIntExact(
                Duration.between(picture.from(), picture.until()).toMinutes());
        picture.minutes().stream()
                .filter(each -> each.outcome() == Outcome.SIGNED_IN)
                .forEach(this::add);
    }

    static SignIns of(Picture picture, Texts texts) {
        WatchedSignIns watched = new WatchedSignIns(picture);
        return new SignIns(picture.from(), picture.until(), watched.most(), watched.lines(), watched.rows(texts));
    }

    private void add(MinuteCount counted) {
        int minute = Math.toIntExact(
                Duration.between(picture.from(), counted.minute()).toMinutes());
        ShownMethod.ofWireName(counted.detail())
                .ifPresent(method ->
                        byMethod.computeIfAbsent(method, each -> new long[minutes])[minute] += counted.count());
    }

    private long most() {
        return byMethod.values().stream().flatMapToLong(Arrays::stream).max().orElse(0);
    }

    private List<Line> lines() {
        return byMethod.entrySet().stream()
                .map(each -> new Line(
                        each.getKey(),
                        Arrays.stream(each.getValue()).sum(),
                        Arrays.stream(each.getValue()).boxed().toList(),
                        most()))
                .toList();
    }

    private List<Span> rows(Texts texts) {
        List<Span> rows = new ArrayList<>();
        for (int from = 0; from < minutes; from += MINUTES_OF_A_ROW) {
            int start = from;
            int end = Math.min(minutes, from + MINUTES_OF_A_ROW);
            rows.add(new Span(
                    picture.from().plus(Duration.ofMinutes(from)),
                    byMethod.values().stream()
                            .map(counts -> texts.number(
                                    Arrays.stream(counts, start, end).sum()))
                            .toList()));
        }
        return rows;
    }
}
