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
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A citizen's mailbox, read through the inbox's own JSON door. */
public final class Letters {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String FIRST_SIGN_IN_CODE = "Belépési kód (1. kód):";
    private static final Pattern FIRST_LINE_CODE = Pattern.compile("^[^\\n]+: ([0-9A-Z][0-9A-Z -]+)\\s");
    private static final Pattern NOTICE_CODE = Pattern.compile("([0-9A-Z]{4}-[0-9A-Z]{4})");

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

    /** Waits for the letter that is the citizen's {@code nth} with a first code of a sign-in, and gives its code. */
    public MailedCode codeOfSignIn(String address, int nth) {
        String letter = Waiting.forValue(
                "letter " + nth + " with a code for " + address,
                PATIENCE,
                () -> StreamSupport.stream(of(address).spliterator(), false)
                        .filter(each -> contains(each, FIRST_SIGN_IN_CODE))
                        .sorted(Comparator.comparing(
                                each -> each.path("receivedAt").asText()))
                        .skip(nth - 1L)
                        .findFirst()
                        .map(each -> each.path("text").asText()));
        return MailedCode.in(letter, 1);
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

    /** Waits for a letter with these words and gives the code that stands in its first line. */
    public String code(String address, String words) {
        return codeIn(await(address, words));
    }

    /** Waits until so many letters with these words have come, and gives the code of the newest. */
    public String newestCode(String address, String words, long letters) {
        Waiting.until(letters + " letters to " + address, PATIENCE, () -> count(address, words) >= letters);
        return code(address, words);
    }

    /** Waits for a notice with these words and gives the code that freezes the account. */
    public String noticeCode(String address, String words) {
        Matcher code = NOTICE_CODE.matcher(await(address, words));
        if (!code.find()) {
            throw new AssertionError("no notice code in the letter with " + words);
        }
        return code.group(1);
    }

    private static String codeIn(String letter) {
        Matcher code = FIRST_LINE_CODE.matcher(letter);
        if (!code.find()) {
            throw new AssertionError("no code in the first line of a letter");
        }
        return code.group(1);
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
