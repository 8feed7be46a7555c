package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnswerInTimeTest {

    @Test
    void whatNobodyAnswersIsUnavailable() throws IOException, InterruptedException {
        Vertx vertx = Vertx.vertx();
        try {
            Router router = Router.router(vertx);
            router.route().handler(new AnswerInTime(Duration.ofMillis(50))::watch);
            router.route("/quick").handler(context -> context.response().end("here"));
            router.route("/stuck").handler(context -> context.request().resume());
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(router)
                    .listen(0)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();

            assertThat(get(server, "/quick").statusCode()).isEqualTo(200);
            assertThat(get(server, "/stuck").statusCode()).isEqualTo(503);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static HttpResponse<String> get(HttpServer server, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.actualPort() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
