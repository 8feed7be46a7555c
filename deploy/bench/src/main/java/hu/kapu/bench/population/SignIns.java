package hu.kapu.bench.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hu.kapu.local.Program;
import hu.kapu.local.Suite;
import hu.kapu.local.citizens.CallerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** Whether those who were imported get in, asked at identity in the gateway's place. */
final class SignIns {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int RIGHT = 200;
    private static final int WRONG = 422;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final CallerKey key;

    SignIns(Suite suite) {
        this.url = "http://127.0.0.1:" + suite.ports().of(Program.IDENTITY) + "/password-checks";
        this.key = suite.callerOf(Program.IDENTITY);
    }

    /** Of so many, spread over all of them: how many are refused with another's password and get in with their own. */
    int of(MadeUpPeople people, int tried) {
        int right = 0;
        for (int i = 0; i < tried; i++) {
            int number = (int) ((long) people.rows() * i / tried);
            boolean refused = ask(people.userName(number), people.password(number + 1)) == WRONG;
            boolean opened = ask(people.userName(number), people.password(number)) == RIGHT;
            right += refused && opened ? 1 : 0;
        }
        return right;
    }

    private int ask(String userName, String password) {
        Map<String, String> body = Map.of(
                "userName", userName,
                "password", password,
                "attemptId", UUID.randomUUID().toString());
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("Authorization", "Bearer " + key.token(null, null, UUID.randomUUID()))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }
}
