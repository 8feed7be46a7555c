package hu.kapu.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/** How letters are handed to the mail server. */
@ConfigMapping(prefix = "kapu.delivery")
public interface DeliveryConfig {
    /** Sender name shown by mail programs. */
    @WithDefault("Ügyfélkapu+")
    @NotBlank
    String senderName();

    /** Sender address; its domain is also that of the Message-ID, so changing it makes a repeated letter a new one. */
    @WithDefault("ugyfelkapu@kapu.example")
    @NotBlank
    String senderAddress();

    /** How often due letters are looked for; a new request is also noticed at once. */
    @WithDefault("250ms")
    Duration poll();

    /** Letters handed over side by side. */
    @WithDefault("8")
    @Min(1)
    @Max(100)
    int batch();

    /** How long the mail server may take for one letter. */
    @WithDefault("30s")
    Duration sendTimeout();

    /** How long a letter belongs to the instance that is sending it; at least twice the send timeout. */
    @WithDefault("2m")
    Duration claim();

    /** How long a letter may be due before others are told that the mail server has not taken it yet. */
    @WithDefault("8s")
    Duration tellDelayAfter();

    /** Mail domains whose delivery is measured and shown one by one; all others are together. */
    @WithDefault("gmail.com,freemail.hu,citromail.hu,indamail.hu,t-online.hu,hotmail.com,outlook.com,icloud.com")
    @Size(max = 30)
    List<String> providers();

    /** Waits while the mail server cannot be reached. */
    Unreachable unreachable();

    /** Waits after the mail server has refused a letter for the time being. */
    Refused refused();

    /** After this time a letter without an end of its own is given up. */
    @WithDefault("P3D")
    Duration giveUpAfter();

    /** How long ended letters (without content) are kept. */
    @WithDefault("P90D")
    Duration keepEnded();

    /** First wait and longest wait; each wait is twice the former one. */
    interface Unreachable {
        /** Wait after the first attempt. */
        @WithDefault("5s")
        Duration first();

        /** No wait is longer. */
        @WithDefault("1m")
        Duration most();
    }

    /** First wait and longest wait; each wait is twice the former one. */
    interface Refused {
        /** Wait after the first attempt. */
        @WithDefault("1m")
        Duration first();

        /** No wait is longer. */
        @WithDefault("1h")
        Duration most();
    }
}
