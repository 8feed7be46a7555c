package hu.kapu.e2e.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.kit.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A citizen's mailbox, read through the inbox's own JSON door. */
public final class Letters {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String inboxUrl;

    public Letters(String inboxUrl) {
        this.inboxUrl = inboxUrl;
    }

    /** Waits for a letter whose subject or text contains {@code words}, and gives its text. */
    @CanIgnoreReturnValue
    public String await(String address, String words) {
        return Waiting.forValue("a letter to " + address + " with " + words, PATIENCE, () -> find(address, words));
    }

    /** Waits for the letter with the code of a sign-in. */
    public MailedCode signInCode(String address, int number) {
        return MailedCode.in(await(address, "Belépési kód (" + number + ". kód):"), number);
    }

    /** Waits for the first code of a sign-in in a letter with this check word, where several sign-ins have theirs. */
    public MailedCode codeWith(String address, String checkWord) {
        return MailedCode.in(await(address, "kell állnia: " + checkWord + "."), 1);
    }

    /** Waits for the letter with the code that confirms an address. */
    public MailedCode enrolmentCode(String address, int number) {
        return MailedCode.in(await(address, "Megerősítő kód (" + number + ". kód):"), number);
    }

    /** How many letters with these words have come. */
    public long count(String address, String words) {
        long count = 0;
        for (JsonNode letter : of(address)) {
            if (contains(letter, words)) {
                count++;
            }
        }
        return count;
    }

    private Optional<String> find(String address, String words) {
        for (JsonNode letter : of(address)) {
            if (contains(letter, words)) {
                return Optional.of(letter.path("text").asText());
            }
        }
        return Optional.empty();
    }

    private static boolean contains(JsonNode letter, String words) {
        return (letter.path("subject").asText() + "\n" + letter.path("text").asText()).contains(words);
    }

    private JsonNode of(String address) {
        String to = URLEncoder.encode(address, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(inboxUrl + "/api/messages?to=" + to))
                .build();
        try {
            return JSON.readTree(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
