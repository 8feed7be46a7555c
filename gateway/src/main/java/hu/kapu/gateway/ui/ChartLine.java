package hu.kapu.gateway.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a row of numbers as a line in a picture of {@value #WIDTH} by {@value #HEIGHT}, from left to right. */
final class ChartLine {
    static final int WIDTH = 600;
    static final int HEIGHT = 160;

    private ChartLine() {}

    /** The {@code points} of an SVG polyline; the most is at the top, zero at the bottom. */
    static String points(List<Long> values, long most) {
        double step = values.size() < 2 ? 0 : (double) WIDTH / (values.size() - 1);
        return IntStream.range(0, values.size())
                .mapToObj(index -> point(index * step, values.get(index), most))
                .collect(Collectors.joining(" "));
    }

    private static String point(double x, long value, long most) {
        double height = most == 0 ? 0 : (double) HEIGHT * value / most;
        return String.format(Locale.ROOT, "%d,%d", Math.round(x), Math.round(HEIGHT - height));
    }
}
