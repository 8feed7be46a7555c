package hu.kapu.gateway.oidc;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many requests at the same moment. */
final class Parallel {
    /** One of them. */
    interface Request extends Callable<HttpResponse<String>> {}

    private Parallel() {}

    static List<Integer> statuses(List<Request> requests) {
        return answers(requests).stream().map(HttpResponse::statusCode).toList();
    }

    static List<HttpResponse<String>> answers(List<Request> requests) {
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
