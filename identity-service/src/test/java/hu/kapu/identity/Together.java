package hu.kapu.identity;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many calls that start at the same moment. */
public final class Together {
    private Together() {}

    public static List<Response> call(int times, IntFunction<Response> call) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newFixedThreadPool(times)) {
            List<Future<Response>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                calls.add(callers.submit(() -> {
                    start.await();
                    return call.apply(number);
                }));
            }
            start.countDown();
            return calls.stream()
                    .map(Together::answer)
                    .peek(Together::wasNoFault)
                    .toList();
        }
    }

    public static long count(List<Response> responses, int status) {
        return responses.stream()
                .filter(response -> response.statusCode() == status)
                .count();
    }

    /** A refusal is an answer; a fault under load is never one. */
    private static void wasNoFault(Response response) {
        if (response.statusCode() == 500) {
            throw new AssertionError("a fault: " + response.asString());
        }
    }

    private static Response answer(Future<Response> call) {
        try {
            return call.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
