package hu.kapu.e2e.bench;

import hu.kapu.kit.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A citizen's phone: zbarimg is its camera and oathtool its authenticator app, so that nothing of ours checks itself.
 */
public final class Phone {
    private static final int STEP_SECONDS = 30;
    private static final int FIRST_GUESS = 111_111;
    private static final Duration A_STEP_AND_A_BIT = Duration.ofSeconds(STEP_SECONDS + 5);

    private final String secret;

    /** A phone that already has the secret. */
    public Phone(String secret) {
        this.secret = secret;
    }

    /** Points the camera at a picture of the screen. */
    public static Phone scanning(byte[] screenshot) {
        try {
            Path picture = Files.createTempFile("kapu-screen", ".png");
            Files.write(picture, screenshot);
            String otpauth =
                    Command.run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture.toString());
            Files.delete(picture);
            return ofLink(otpauth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens an {@code otpauth:} link, as a tap on the same phone does. */
    public static Phone ofLink(String otpauth) {
        return new Phone(Arrays.stream(URI.create(otpauth).getRawQuery().split("&", -1))
                .filter(parameter -> parameter.startsWith("secret="))
                .map(parameter -> parameter.substring("secret=".length()))
                .findFirst()
                .orElseThrow());
    }

    /** What the app shows now, with enough time left to type it. */
    public String code() {
        return codeAt(momentWithTimeLeft());
    }

    /** What the app showed half a minute ago; still accepted, and it leaves the present code for later. */
    public String previousCode() {
        return codeAt(momentWithTimeLeft().minusSeconds(STEP_SECONDS));
    }

    /** What it shows when its clock is this much ahead; negative where it is behind. */
    public String codeWithClockAhead(Duration offset) {
        return codeAt(momentWithTimeLeft().plus(offset));
    }

    /** Six digits that the app has not shown lately and does not show soon. */
    public String wrongCode() {
        return wrongCodeFrom(FIRST_GUESS);
    }

    /** The same, {@code first} or the next one that is wrong. */
    public String wrongCodeFrom(int first) {
        return wrongCodesFrom(first).findFirst().orElseThrow();
    }

    /** So many different ones. */
    public List<String> wrongCodes(int count) {
        return wrongCodesFrom(FIRST_GUESS).limit(count).toList();
    }

    private Stream<String> wrongCodesFrom(int first) {
        Instant now = Instant.now();
        Set<String> near = IntStream.rangeClosed(-2, 3)
                .mapToObj(step -> codeAt(now.plusSeconds((long) step * STEP_SECONDS)))
                .collect(Collectors.toSet());
        return IntStream.iterate(first, guess -> guess + 1)
                .mapToObj(Integer::toString)
                .filter(guess -> !near.contains(guess));
    }

    private String codeAt(Instant instant) {
        return Command.run("oathtool", "--totp", "--base32", "--now", "@" + instant.getEpochSecond(), secret);
    }

    private static Instant momentWithTimeLeft() {
        Waiting.until(
                "a code that does not change at once",
                A_STEP_AND_A_BIT,
                () -> Instant.now().getEpochSecond() % STEP_SECONDS < STEP_SECONDS - 8);
        return Instant.now();
    }
}
