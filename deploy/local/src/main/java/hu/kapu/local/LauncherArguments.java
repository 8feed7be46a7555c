package hu.kapu.local;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * What stands after {@code ./kapu up}.
 *
 * @param train whether missing AOT caches are recorded before the start
 * @param sandbox whether the gateway has a sandbox for portal developers
 */
record LauncherArguments(boolean fresh, CalendarWish calendar, OptionalInt portBase, boolean train, boolean sandbox) {

    /** Says in plain words what is wrong with an argument. */
    static final class NotUnderstood extends Exception {
        NotUnderstood(String message) {
            super(message);
        }
    }

    static LauncherArguments parse(String... words) throws NotUnderstood {
        LauncherArguments arguments =
                new LauncherArguments(false, CalendarWish.AS_REMEMBERED, OptionalInt.empty(), true, false);
        Deque<String> left = new ArrayDeque<>(Arrays.asList(words));
        while (!left.isEmpty()) {
            arguments = arguments.with(left.pop(), left);
        }
        return arguments;
    }

    private LauncherArguments with(String word, Deque<String> left) throws NotUnderstood {
        return switch (word) {
            case "--fresh" -> new LauncherArguments(true, calendar, portBase, train, sandbox);
            case "--no-training" -> new LauncherArguments(fresh, calendar, portBase, false, sandbox);
            case "--sandbox" -> new LauncherArguments(fresh, calendar, portBase, train, true);
            case "--date" -> new LauncherArguments(fresh, calendar(value(word, left)), portBase, train, sandbox);
            case "--port-base" ->
                new LauncherArguments(fresh, calendar, OptionalInt.of(portBase(value(word, left))), train, sandbox);
            default -> throw new NotUnderstood("up does not know " + word + ".");
        };
    }

    private static String value(String word, Deque<String> left) throws NotUnderstood {
        if (left.isEmpty()) {
            throw new NotUnderstood(word + " needs a value.");
        }
        return left.pop();
    }

    private static CalendarWish calendar(String typed) throws NotUnderstood {
        try {
            return typed.equals("now") ? CalendarWish.REAL_TIME : CalendarWish.showing(LocalDateTime.parse(typed));
        } catch (DateTimeParseException e) {
            throw new NotUnderstood(
                    "--date needs a local date and time such as 2025-01-15T23:58, or now, not " + typed + ".");
        }
    }

    private static int portBase(String typed) throws NotUnderstood {
        String wish = "--port-base needs a port from 1024 to 65000, not " + typed + ".";
        try {
            int base = Integer.parseInt(typed);
            if (base < 1024 || base > 65_000) {
                throw new NotUnderstood(wish);
            }
            return base;
        } catch (NumberFormatException e) {
            throw new NotUnderstood(wish);
        }
    }
}
