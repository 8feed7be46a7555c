package hu.kapu.secondfactor;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many callers at the same moment. */
final class Crowd {
    private Crowd() {}

    /** How often each status was answered. */
    static Map<Integer, Integer> statuses(int count, Supplier<Response> call) throws InterruptedException {
        return statuses(count, (int caller) -> call.get());
    }

    /** As above, with a call that differs from caller to caller. */
    static Map<Integer, Integer> statuses(int count, IntFunction<Response> call) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Callable<Integer>> calls = IntStream.range(0, count)
                    .<Callable<Integer>>mapToObj(
                            caller -> () -> call.apply(caller).statusCode())
                    .toList();
            return threads.invokeAll(calls).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.toMap(status -> status, status -> 1, Integer::sum));
        }
    }
}
