package hu.kapu.gateway.registrar;

import hu.kapu.gateway.mailstate.ProviderDelivery;
import hu.kapu.gateway.statistics.MinuteCount;
import hu.kapu.gateway.statistics.SignInCount.Outcome;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.OperatorWatchPage;
import hu.kapu.gateway.ui.OperatorWatchPage.Day;
import hu.kapu.gateway.ui.OperatorWatchPage.Forecast;
import hu.kapu.gateway.ui.OperatorWatchPage.MailProvider;
import hu.kapu.gateway.ui.OperatorWatchPage.Outbox;
import hu.kapu.gateway.ui.OperatorWatchPage.Raise;
import hu.kapu.gateway.ui.OperatorWatchPage.Refused;
import hu.kapu.gateway.ui.Texts;
import hu.kapu.gateway.ui.WatchedLevel;
import hu.kapu.gateway.ui.WatchedReason;
import hu.kapu.gateway.watching.BurnDown;
import hu.kapu.gateway.watching.MigrationPicture;
import hu.kapu.gateway.watching.Picture;
import hu.kapu.gateway.watching.PortalRaise;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dresses what operators watch as a page. */
@ApplicationScoped
class OperatorWatchPages {
    /** The relay looks four times a second; what waits that long is not on its way. */
    private static final Duration STUCK_AFTER = Duration.ofMinutes(1);

    private final RegistrarPages pages;

    OperatorWatchPages(RegistrarPages pages) {
        this.pages = pages;
    }

    OperatorWatchPage page(Picture picture) {
        Layout layout = pages.backTo(OfficialReach.ROOT);
        Texts texts = layout.texts();
        return new OperatorWatchPage(
                layout,
                picture.at(),
                WatchedSignIns.of(picture, texts),
                refusals(picture.minutes()),
                picture.mail().stream().map(each -> provider(each, texts)).toList(),
                migration(picture.migration(), texts),
                picture.raises().stream()
                        .map(each -> raise(each, layout.language().tag(), texts))
                        .toList(),
                outbox(picture, texts));
    }

    private static List<Refused> refusals(List<MinuteCount> minutes) {
        Map<WatchedReason, Long> byReason = new EnumMap<>(WatchedReason.class);
        minutes.stream()
                .filter(each -> each.outcome() == Outcome.REFUSED)
                .forEach(each -> byReason.merge(WatchedReason.of(each.detail()), each.count(), Long::sum));
        return byReason.entrySet().stream()
                .map(each -> new Refused(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Refused::count).reversed())
                .toList();
    }

    private static MailProvider provider(ProviderDelivery delivery, Texts texts) {
        return new MailProvider(
                delivery.isOfOthers() ? null : delivery.provider(),
                delivery.sent(),
                delivery.waiting(),
                delivery.lost(),
                seconds(delivery.median(), texts),
                seconds(delivery.slowest(), texts));
    }

    private static @Nullable String seconds(Optional<Duration> time, Texts texts) {
        return time.map(Duration::toMillis)
                .map(millis -> texts.number((millis + 999) / 1_000))
                .orElse(null);
    }

    private static OperatorWatchPage.@Nullable Migration migration(MigrationPicture migration, Texts texts) {
        return migration
                .newest()
                .map(newest -> new OperatorWatchPage.Migration(
                        newest.citizens(),
                        newest.singleFactor(),
                        migration.days().stream()
                                .map(day -> new Day(day.day(), day.singleFactor()))
                                .toList(),
                        migration.next().map(MigrationPicture.SwitchOver::at).orElse(null),
                        migration
                                .burnDown()
                                .map(burnDown -> forecast(burnDown, migration, texts))
                                .orElse(null)))
                .orElse(null);
    }

    private static Forecast forecast(BurnDown burnDown, MigrationPicture migration, Texts texts) {
        long aDay = Math.round(burnDown.aDay());
        return new Forecast(
                aDay > 0 ? texts.number(aDay) : null,
                migration
                        .next()
                        .map(next -> texts.number(burnDown.leftOn(next.day())))
                        .orElse(null));
    }

    private static Raise raise(PortalRaise each, String language, Texts texts) {
        return new Raise(
                each.portal().name(language),
                each.raise().from(),
                WatchedLevel.valueOf(each.raise().level().name()),
                number(each.raise().citizens(), texts),
                number(each.raise().refused(), texts));
    }

    private static @Nullable String number(@Nullable Long number, Texts texts) {
        return number == null ? null : texts.number(number);
    }

    private static Outbox outbox(Picture picture, Texts texts) {
        Optional<Duration> age = picture.outbox().since().map((Instant since) -> age(since, picture.at()));
        return new Outbox(
                picture.outbox().events(),
                age.map(oldest -> texts.number(oldest.toSeconds())).orElse(null),
                age.filter(oldest -> oldest.compareTo(STUCK_AFTER) >= 0).isPresent());
    }

    private static Duration age(Instant since, Instant now) {
        return since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO;
    }
}
